import type { BenchUnit, Measure } from './bench-case.ts'
import { benchUnits } from './bench-case.ts'

export interface PairedResult {
  readonly ours: number
  readonly baseline: number | null
  /** Median of the ratios of neighbouring slices; null without a baseline. */
  readonly ratio: number | null
  /** Half the interquartile range of those ratios. */
  readonly spread: number | null
}

/** Ours against the baseline, better when greater: rates by division, times the other way round. */
export const ratioOf = (unit: BenchUnit, ours: number, baseline: number): number =>
  benchUnits[unit] === 'rate' ? ours / baseline : baseline / ours

/** Neighbouring slices see the same machine, so their ratio is steadier than a ratio of medians. */
export function pairedResult(unit: BenchUnit, ours: readonly Measure[], baseline: readonly Measure[]): PairedResult {
  const middle = (measures: readonly Measure[]) =>
    quantile(
      measures.map(({ value }) => value),
      0.5,
    )
  const ratios = ours.flatMap((measure, index) => {
    const other = baseline[index]
    return other ? [ratioOf(unit, measure.value, other.value)] : []
  })
  if (ratios.length === 0) return { ours: middle(ours), baseline: null, ratio: null, spread: null }
  return {
    ours: middle(ours),
    baseline: middle(baseline),
    ratio: quantile(ratios, 0.5),
    spread: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2,
  }
}

/** Linear interpolation between the nearest ranks; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (sorted.length - 1) * share
  const low = sorted[Math.floor(rank)] ?? Number.NaN
  const high = sorted[Math.ceil(rank)] ?? Number.NaN
  return low + (high - low) * (rank - Math.floor(rank))
}
