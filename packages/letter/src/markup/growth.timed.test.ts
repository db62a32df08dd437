import { growsTooFast } from '@thidua/schema/fixtures/grows-too-fast'
import { expect, it } from 'vitest'
import { parseMarkup } from './parse-markup.ts'
import { printMarkup } from './print-markup.ts'

const parts = [
  'a',
  ' ',
  '\t',
  '*',
  '**',
  '* ',
  '*a ',
  '**a',
  '***a*** ',
  '\\',
  '\\*',
  '|',
  '|a',
  '| ',
  '-',
  '- ',
  '1. ',
  '\u0301',
]
const ends = [
  ['', ''],
  ['**a', 'b**'],
  ['*', '*'],
  ['- *a', '*'],
  ['| *a', 'b* |'],
  ['|', ''],
]

it.each(ends)('reads and writes anything between "%s" and "%s" in a time that grows as it does', async (start, end) => {
  const slow: string[] = []
  for (const part of parts) {
    const times = await growsTooFast((length) =>
      printMarkup(parseMarkup(start + part.repeat(length / part.length) + end)),
    )
    if (times !== null) slow.push(`${part}: ${times}`)
  }
  expect(slow).toEqual([])
})
