import type { BenchCase, BenchUnit, Measure, PreparedCase } from './bench-case.ts'
import { pairedResult, quantile } from './ratio.ts'

const defaultPairs = 7

/** One line of the bench; the first eight keys are its contract with whoever reads the JSON. */
export interface BenchLine {
  readonly name: string
  readonly unit: BenchUnit
  readonly ours: number
  /** Null where the baseline is not on this machine; then `ratio`, `holds` and `spread` are null too. */
  readonly baseline: number | null
  readonly baselineName: string
  readonly ratio: number | null
  readonly goal: number
  readonly holds: boolean | null
  /** Half the interquartile range of the pairwise ratios. */
  readonly spread: number | null
  /** Median CPU milliseconds per operation, null where nothing runs in a process of its own. */
  readonly oursCpu: CpuTimes | null
  readonly baselineCpu: CpuTimes | null
}

/** Milliseconds per operation; null where it is not known. */
export interface CpuTimes {
  readonly server: number | null
  readonly database: number | null
}

export async function runCase(benchCase: BenchCase): Promise<BenchLine> {
  const prepared = await prepare(benchCase)
  try {
    const { ours, baseline } = await takeSlices(prepared, benchCase.pairs ?? defaultPairs)
    return benchLine(benchCase, ours, baseline)
  } finally {
    await prepared.close()
  }
}

/** Throws, by the line's name, where the two sides cannot be measured or do not do the same. */
export async function prepare({ name, prepare }: BenchCase): Promise<PreparedCase> {
  try {
    return await prepare()
  } catch (error) {
    throw new Error(`${name} cannot be measured`, { cause: error })
  }
}

interface Slices {
  readonly ours: readonly Measure[]
  readonly baseline: readonly Measure[]
}

/** A B A B …; the first pair warms both sides up and is dropped. */
async function takeSlices(prepared: PreparedCase, pairs: number): Promise<Slices> {
  const ours: Measure[] = []
  const baseline: Measure[] = []
  for (let pair = 0; pair <= pairs; pair++) {
    ours.push(await prepared.ours())
    if (prepared.baseline) baseline.push(await prepared.baseline())
  }
  return { ours: ours.slice(1), baseline: baseline.slice(1) }
}

/** Exported for its test: the arithmetic without a clock. */
export function benchLine(
  { name, unit, baselineName, goal }: Pick<BenchCase, 'name' | 'unit' | 'baselineName' | 'goal'>,
  ours: readonly Measure[],
  baseline: readonly Measure[],
): BenchLine {
  const result = pairedResult(unit, ours, baseline)
  return {
    name,
    unit,
    ours: result.ours,
    baseline: result.baseline,
    baselineName,
    ratio: result.ratio,
    goal,
    holds: result.ratio === null ? null : result.ratio >= goal,
    spread: result.spread,
    oursCpu: cpuTimes(ours),
    baselineCpu: cpuTimes(baseline),
  }
}

function cpuTimes(measures: readonly Measure[]): CpuTimes | null {
  const server = medianOf(measures.map(({ cpuMs }) => cpuMs))
  const database = medianOf(measures.map(({ databaseCpuMs }) => databaseCpuMs))
  return server === null && database === null ? null : { server, database }
}

function medianOf(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined).filter(Number.isFinite)
  return known.length === 0 ? null : quantile(known, 0.5)
}
