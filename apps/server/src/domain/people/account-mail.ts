import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import type { JobQueue } from '#jobs/job-queue.ts'
import type { Queryable } from '#lib/sql.ts'
import { type AccountChange, accountChanged, accountChanges } from '#mail/account-changed.ts'
import { writeMail } from '#mail/mail-template.ts'
import type { Deliver } from '#mail/mailer.ts'
import { sendOnce } from '#mail/send-once.ts'
import { personToMail } from './person-to-mail.ts'

interface AccountMail {
  /** Names the mail: it goes out once. */
  readonly mailId: string
  readonly personId: string
  readonly change: AccountChange
  /** Instant, ISO 8601. */
  readonly at: string
}

const accountMailJob: JobKind<AccountMail> = {
  name: 'mail-account-changed',
  data: z.object({
    mailId: z.uuid(),
    personId: z.uuid(),
    change: z.enum(accountChanges),
    at: z.iso.datetime(),
  }),
  retries: { retryLimit: 12, retryDelay: 60, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 120,
}

/** Leaves the mail that tells a person of a change of how they sign in, in the transaction that `client` has open. */
export const tellAccountChange = (
  jobs: Pick<JobQueue, 'enqueue'>,
  client: Queryable,
  personId: string,
  change: AccountChange,
): Promise<void> =>
  jobs.enqueue(client, accountMailJob, { mailId: randomUUID(), personId, change, at: new Date().toISOString() })

/** What mails such changes. `appUrl`: the address that people reach the product at. */
export const mailsAccountChanges = (pool: Pool, deliver: Deliver, appUrl: string): JobHandler =>
  handles(accountMailJob, async ({ mailId, personId, change, at }) => {
    const [person] = await personToMail(pool, [personId])
    if (!person) return
    const { name, email, locale } = person
    const told = { name, email, change, at: new Date(at) }
    await sendOnce(pool, deliver, { id: mailId, to: email, ...writeMail(accountChanged, locale, appUrl, told) })
  })
