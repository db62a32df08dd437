import type { QueueOptions } from 'pg-boss'
import type { z } from 'zod'
import type { Queryable } from '#lib/sql.ts'

/** A kind of job: what it is called for ever, what it carries, and how it is tried again. */
export interface JobKind<Data extends object> {
  readonly name: string
  readonly data: z.ZodType<Data>
  /** Seconds throughout. A job is run at least once: what it does must be harmless when it is done again. */
  readonly retries: Required<Pick<QueueOptions, 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'retryDelayMax'>>
  /** A run that takes longer is given up and tried again. */
  readonly expireInSeconds: number
  /** When it runs by itself, as cron says it by the clock of Vietnam; its data are empty then. */
  readonly cron?: string
}

/** Leaves work that goes on after the answer, in the transaction of `client`: it is there when that commits. */
export interface LeaveJobs {
  enqueue<Data extends object>(client: Queryable, kind: JobKind<Data>, data: Data): Promise<void>
  /** Leaves many at once. */
  enqueueAll<Data extends object>(client: Queryable, kind: JobKind<Data>, data: readonly Data[]): Promise<void>
}

/** A kind of job and what does it; `signal` fires when the run is given up, `jobs` takes what goes on after it. */
export interface JobHandler {
  readonly kind: JobKind<object>
  run(data: unknown, signal: AbortSignal, jobs: LeaveJobs): Promise<void>
}

/** Ties a kind to what does it; the data are checked against the kind's shape before each run. */
export const handles = <Data extends object>(
  kind: JobKind<Data>,
  run: (data: Data, signal: AbortSignal, jobs: LeaveJobs) => Promise<void>,
): JobHandler => ({ kind, run: (data, signal, jobs) => run(kind.data.parse(data ?? {}), signal, jobs) })
