/**
 * `pnpm --silent bench [NAME…] [--json]`: measures ours against named baselines on this machine.
 * A goal that does not hold is said, not punished: exit 0. Wrong use: exit 2.
 */
import { parseArgs } from 'node:util'
import { closeProvince } from './api/province.ts'
import type { BenchCase } from './bench-case.ts'
import { benchCases } from './bench-cases.ts'
import { machineLines } from './machine-lines.ts'
import { benchTable } from './print-table.ts'
import { type BenchLine, runCase } from './run-case.ts'

const usage = `Usage: pnpm --silent bench [NAME…] [--json]
A NAME takes every case that begins with it: ${benchCases.map(({ name }) => name).join(', ')}.
Without one all run but those that take minutes: ${benchCases.flatMap(({ name, whenNamed }) => (whenNamed ? [name] : [])).join(', ')}.`

function wrongUse(why: string): never {
  console.error(`${why}\n${usage}`)
  process.exit(2)
}

function readArguments(): { chosen: readonly BenchCase[]; json: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
    const matches = (name: string) => benchCases.filter((benchCase) => benchCase.name.startsWith(name))
    const unknown = positionals.find((name) => matches(name).length === 0)
    if (unknown !== undefined) wrongUse(`No case begins with "${unknown}".`)
    const chosen = benchCases.filter(({ name, whenNamed }) =>
      positionals.length === 0 ? !whenNamed : positionals.some((p) => name.startsWith(p)),
    )
    return { chosen, json: values.json ?? false }
  } catch (error) {
    wrongUse(error instanceof Error ? error.message : String(error))
  }
}

const { chosen, json } = readArguments()
const lines: BenchLine[] = []
let data: string | null = null
try {
  for (const benchCase of chosen) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[Kmeasuring ${benchCase.name} …`)
    lines.push(await runCase(benchCase))
  }
} finally {
  data = await closeProvince()
}
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')

if (json) console.log(JSON.stringify(lines, null, 2))
else console.log([...machineLines(data), '', benchTable(lines)].join('\n'))
