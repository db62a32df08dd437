import type { Viewer } from '@thidua/schema/permissions'
import type { LiveEvents } from '#events/live-events.ts'
import type { JobQueue } from '#jobs/job-queue.ts'
import type { Database } from '#lib/database.ts'
import type { Log } from '#lib/log.ts'

/** Who sent the request, as the session statement gives it. */
export interface SignedIn extends Viewer {
  readonly name: string
  readonly email: string
}

/** What every resolver gets. */
export interface Context {
  readonly viewer: SignedIn | null
  readonly database: Database
  readonly jobs: Pick<JobQueue, 'enqueue'>
  readonly events: Pick<LiveEvents, 'tell' | 'here'>
  readonly log: Log
  /** Whether a mail server is set: without one, mails are files that nobody gets. */
  readonly mails: boolean
  /** Fires when whoever asked is gone before the answer was sent: what is dear then ends. */
  readonly left: AbortSignal
}
