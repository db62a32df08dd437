import type { Pool } from 'pg'
import { type Queryable, statement } from '#lib/sql.ts'
import { isRefusedForGood } from '#mail/mail-refusal.ts'
import type { Deliver } from '#mail/mailer.ts'

/** SQL: whether the mailbox of person `p` refused mail for good; an address that was changed since is not dead. */
export const isDead = (p: string): string =>
  `EXISTS (SELECT FROM dead_mailbox dead WHERE dead.person_id = ${p}.id AND dead.email = ${p}.email)`

const noteDead = statement(
  'note-dead-mailbox',
  `INSERT INTO dead_mailbox (person_id, email) SELECT id, email FROM person WHERE email = $1
  ON CONFLICT (person_id) DO UPDATE SET email = excluded.email, since = now() WHERE dead_mailbox.email <> excluded.email`,
)

const noteAlive = statement('note-live-mailbox', 'DELETE FROM dead_mailbox WHERE email = $1')

/** Delivers, and keeps on record whose mailbox is dead: it shows beside the person until it takes a mail again. */
export const watchMailboxes =
  (pool: Pool, deliver: Deliver): Deliver =>
  async (mail) => {
    try {
      await deliver(mail)
    } catch (error) {
      if (isRefusedForGood(error)) await noteDead(pool, [mail.to])
      throw error
    }
    await forgetDead(pool, mail.to)
  }

/** What was taken is taken: a note that fails must not have the mail sent again. */
const forgetDead = (db: Queryable, email: string): Promise<unknown> => noteAlive(db, [email]).catch(() => undefined)
