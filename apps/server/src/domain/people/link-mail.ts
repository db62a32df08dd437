import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import type { JobQueue } from '#jobs/job-queue.ts'
import type { Queryable } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { invitation } from '#mail/invitation.ts'
import { writeMail } from '#mail/mail-template.ts'
import type { Deliver } from '#mail/mailer.ts'
import { passwordReset } from '#mail/password-reset.ts'
import { sendAsMade } from '#mail/send-once.ts'
import { type LinkOrder, makeLink } from './make-link.ts'
import { personToMail } from './person-to-mail.ts'

interface LinkMail extends LinkOrder {
  /** Names the mail: it goes out once. */
  readonly mailId: string
}

/**
 * Mails a person a link. The job carries no secret: the link is made when the mail is written, and is good from then on.
 * A try that failed leaves a link that nobody has, which the next one withdraws.
 */
const linkMailJob: JobKind<LinkMail> = {
  name: 'mail-link',
  data: z.object({
    mailId: z.uuid(),
    personId: z.uuid(),
    kind: z.enum(['invite', 'reset']),
    hours: z.number().positive(),
    byId: z.uuid().nullable(),
  }),
  retries: { retryLimit: 12, retryDelay: 60, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 120,
}

/** Leaves the mail with a link in the transaction that `client` has open: it goes out when that commits. */
export const sendLinkMail = (jobs: Pick<JobQueue, 'enqueue'>, client: Queryable, order: LinkOrder): Promise<void> =>
  jobs.enqueue(client, linkMailJob, { ...order, mailId: randomUUID() })

const templates = { invite: invitation, reset: passwordReset }

/** What mails links. `appUrl`: the address that people reach the product at. */
export const mailsLinks = (pool: Pool, deliver: Deliver, appUrl: string): JobHandler =>
  handles(linkMailJob, async ({ mailId, ...order }) => {
    const [person] = await personToMail(pool, [order.personId])
    // Nobody has the address that was asked for, or they left meanwhile.
    if (!person) return
    await sendAsMade(pool, deliver, mailId, async () => {
      const { id, path, expiresAt } = await transaction(pool, (client) => makeLink(client, order))
      const { name, email, locale } = person
      const told = { name, email, path, expiresAt: new Date(expiresAt) }
      return { id, to: email, ...writeMail(templates[order.kind], locale, appUrl, told) }
    })
  })
