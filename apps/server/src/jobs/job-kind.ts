import type { QueueOptions } from 'pg-boss'
import type { z } from 'zod'

/** A kind of job: what it is called for ever, what it carries, and how it is tried again. */
export interface JobKind<Data extends object> {
  readonly name: string
  readonly data: z.ZodType<Data>
  /** Seconds throughout. A job is run at least once: what it does must be harmless when it is done again. */
  readonly retries: Required<Pick<QueueOptions, 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'retryDelayMax'>>
  /** A run that takes longer is given up and tried again. */
  readonly expireInSeconds: number
}

/** A kind of job and what does it; `signal` fires when the run is given up. */
export interface JobHandler {
  readonly kind: JobKind<object>
  run(data: unknown, signal: AbortSignal): Promise<void>
}

/** Ties a kind to what does it; the data are checked against the kind's shape before each run. */
export const handles = <Data extends object>(
  kind: JobKind<Data>,
  run: (data: Data, signal: AbortSignal) => Promise<void>,
): JobHandler => ({ kind, run: (data, signal) => run(kind.data.parse(data), signal) })
