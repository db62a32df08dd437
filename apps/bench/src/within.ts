import type { PreparedCase, Slice } from './bench-case.ts'
import { budget } from './slice.ts'

/** A case whose baseline is a number of milliseconds, with nothing to clean up. */
export const within = (milliseconds: number, ours: Slice): PreparedCase => ({
  ours,
  baseline: budget(milliseconds),
  close: async () => undefined,
})
