import type { LiveEvents } from '#events/live-events.ts'
import type { JobQueue } from '#jobs/job-queue.ts'
import type { Database } from '#lib/database.ts'
import type { Env } from '#lib/env.ts'
import type { Log } from '#lib/log.ts'

/** What the routes of signing in and of one's account stand on. */
export interface AuthParts {
  readonly database: Database
  readonly log: Log
  readonly jobs: Pick<JobQueue, 'enqueue'>
  readonly events: Pick<LiveEvents, 'tell'>
  /** Signs cookies and tickets, and encrypts the secrets of authenticators. */
  readonly secret: string
  /** Session token of a request's cookie, null when there is none of ours. */
  readonly tokenOf: (cookie: string | undefined) => string | null
  readonly https: boolean
  readonly env: Pick<Env, 'appUrl' | 'appUrlSettled' | 'smtpUrl' | 'administratorSecondFactor'>
}
