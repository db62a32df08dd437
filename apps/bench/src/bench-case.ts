/**
 * What one line of `pnpm bench` is made of. The runner takes slices of ours and of the baseline in
 * turns (A B A B …), drops the warm-ups and reports the median of the pairwise ratios.
 *
 * Cases are listed in `bench-cases.ts`; `slice.ts` has the measures most of them need.
 */
export interface BenchCase {
  /** Kebab-case; `pnpm bench letter` runs every case whose name begins with `letter`. */
  readonly name: string
  readonly unit: BenchUnit
  /** What ours is held against, in a few words, e.g. `Fastify + pg by hand`. */
  readonly baselineName: string
  /** The ratio to reach. A ratio is always better when greater: see `ratioOf`. */
  readonly goal: number
  /** Pairs of slices that count; default 7. Fewer when one slice takes long: a whole run stays under 3 minutes. */
  readonly pairs?: number
  /** Takes minutes: runs only when it is named. */
  readonly whenNamed?: boolean
  prepare(): Promise<PreparedCase>
}

/** Rates and points (greater is better) or times per operation (less is better). */
export const benchUnits = {
  'req/s': 'rate',
  'saves/s': 'rate',
  'reports/CPU-s': 'rate',
  points: 'rate',
  ms: 'time',
} as const
export type BenchUnit = keyof typeof benchUnits

export interface PreparedCase {
  readonly ours: Slice
  /** Null when the baseline is not on this machine (LibreOffice): the line says so. */
  readonly baseline: Slice | null
  close(): Promise<void>
}

/** Measures one slice. */
export type Slice = () => Promise<Measure>

export interface Measure {
  /** In the case's unit. */
  readonly value: number
  /** CPU milliseconds per operation of the server under test, where it is a process of its own. */
  readonly cpuMs?: number
  /** The same of PostgreSQL's processes. */
  readonly databaseCpuMs?: number
}
