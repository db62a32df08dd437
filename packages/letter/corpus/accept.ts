import { writeFileSync } from 'node:fs'
import { read } from '../src/read/read.ts'
import { formatExpected } from './format-expected.ts'
import { letters } from './letters.ts'

/** Writes the expected JSON of the named letters (all without names) as they are read now, to be reviewed by eye. */
for (const letter of letters) {
  const named = process.argv.slice(2)
  if (named.length > 0 && !named.some((name) => letter.name.includes(name))) continue
  const json = formatExpected(await read(letter.bytes(), letter.name))
  writeFileSync(letter.expected, json)
  process.stdout.write(`${letter.name}\n${json}\n`)
}
