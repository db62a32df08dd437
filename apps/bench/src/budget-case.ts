import type { BenchCase } from './bench-case.ts'
import { budget, timeSlice } from './slice.ts'

interface Budget {
  readonly name: string
  readonly budgetMs: number
  /** What the budget is for, where the name does not say it: `250 reports`. */
  readonly of?: string
  readonly pairs?: number
  /** Gives the operation that is timed. */
  readonly prepare: () => Promise<() => unknown>
}

/** A line that is held against a number of milliseconds. */
export const budgetCase = ({ name, budgetMs, of, pairs, prepare }: Budget): BenchCase => ({
  name,
  unit: 'ms',
  baselineName: `budget ${budgetMs.toLocaleString('en')} ms${of === undefined ? '' : ` for ${of}`}`,
  goal: 1,
  ...(pairs === undefined ? {} : { pairs }),
  prepare: async () => ({
    ours: timeSlice(await prepare()),
    baseline: budget(budgetMs),
    close: async () => undefined,
  }),
})
