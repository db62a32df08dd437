import type { BenchLine, CpuTimes } from './run-case.ts'

const heads = [
  'name',
  'unit',
  'ours',
  'baseline',
  'ratio',
  'goal',
  'holds',
  'CPU ms server+database',
  'against',
] as const
const numeric = new Set<number>([2, 3, 4, 5, 7])

/** The lines as an aligned table for people. */
export function benchTable(lines: readonly BenchLine[]): string {
  const rows = [[...heads], ...lines.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const print = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return numeric.has(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  return rows.map(print).join('\n')
}

const cellsOf = (line: BenchLine): string[] => [
  line.name,
  line.unit,
  short(line.ours),
  line.baseline === null ? '–' : short(line.baseline),
  line.ratio === null ? '–' : `${short(line.ratio)} ± ${(line.spread ?? 0).toFixed(2)}`,
  short(line.goal),
  line.holds === null ? 'not here' : line.holds ? 'yes' : 'NO',
  line.oursCpu === null ? '' : `${cpuOf(line.oursCpu)} / ${cpuOf(line.baselineCpu)}`,
  line.baselineName,
]

const cpuOf = (times: CpuTimes | null): string =>
  [times?.server, times?.database].map((time) => time?.toFixed(2) ?? '–').join('+')

/** Three significant digits are all that such a measure carries. */
const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
