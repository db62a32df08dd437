import type { Slice } from './bench-case.ts'
import { cpuSeconds } from './cpu-seconds.ts'
import { quantile } from './ratio.ts'

type Operation = () => unknown

/** Median time of one operation in milliseconds; repeats it for about `forMs`, at least three times. */
export const timeSlice =
  (operation: Operation, forMs = 1000): Slice =>
  async () => {
    const times: number[] = []
    const end = performance.now() + forMs
    while (times.length < 3 || performance.now() < end) {
      const start = performance.now()
      await operation()
      times.push(performance.now() - start)
    }
    return { value: quantile(times, 0.5) }
  }

/**
 * Operations per CPU second of this process and of the children it waited for (LibreOffice), so that
 * neither idle time nor a second core flatters a side. `count` is what one operation makes.
 */
export const cpuRateSlice =
  (operation: Operation, { forMs = 1000, count = 1 } = {}): Slice =>
  async () => {
    const before = cpuSeconds()
    const end = performance.now() + forMs
    let made = 0
    do {
      await operation()
      made += count
    } while (performance.now() < end)
    return { value: made / (cpuSeconds() - before) }
  }

/** A fixed budget as the baseline of a time or a rate: with goal 1 it holds while ours stays within. */
export const budget =
  (value: number): Slice =>
  async () => ({ value })
