import type { Pool } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind, type LeaveJobs } from '#jobs/job-kind.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { mailNoticesJob } from './mail-notices.ts'

/** Looks every minute for notices that are to go out by mail. */
const gatherMailsJob: JobKind<object> = {
  name: 'gather-notice-mails',
  data: z.object({}),
  // The next minute looks again.
  retries: { retryLimit: 1, retryDelay: 5, retryBackoff: true, retryDelayMax: 30 },
  expireInSeconds: 300,
  cron: '* * * * *',
}

/** Notices of one go; what is left waits for the next. */
const maxAtOnce = 2000

/** One mail a person; a notice that somebody else is gathering is left to them. */
const gather = statement<{ mailId: string }>(
  'gather-notices',
  `WITH due AS (
    SELECT id, person_id FROM notice WHERE mail_id IS NULL AND mail_due_at <= now()
    ORDER BY mail_due_at LIMIT $1 FOR UPDATE SKIP LOCKED
  ), mail AS MATERIALIZED (
    SELECT person_id, gen_random_uuid() AS id FROM due GROUP BY person_id
  ), gathered AS (
    UPDATE notice n SET mail_id = mail.id FROM due JOIN mail ON mail.person_id = due.person_id WHERE n.id = due.id
  )
  SELECT id AS "mailId" FROM mail`,
)

const gatherSome = async (client: Queryable, jobs: Pick<LeaveJobs, 'enqueueAll'>): Promise<number> => {
  const mails = await gather(client, [maxAtOnce])
  await jobs.enqueueAll(client, mailNoticesJob, mails)
  return mails.length
}

/** Gathers what is due into one mail a person: each notice is in one mail for ever, and each mail is a job. */
export async function gatherMails(pool: Pool, jobs: Pick<LeaveJobs, 'enqueueAll'>): Promise<void> {
  while ((await transaction(pool, (client) => gatherSome(client, jobs))) > 0);
}

/** What gathers mails, once a minute. */
export const gathersMails = (pool: Pool): JobHandler =>
  handles(gatherMailsJob, (_, _signal, jobs) => gatherMails(pool, jobs))
