import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'
import type { Deliver, Mail } from './mailer.ts'

const wasSent = statement<{ id: string }>('was-sent', 'SELECT id FROM sent_mail WHERE id = $1')
const noteSent = statement('note-sent', 'INSERT INTO sent_mail (id) VALUES ($1) ON CONFLICT DO NOTHING')

/**
 * Delivers a mail unless it was delivered before: a job that is run again after a crash mails nothing twice. What a
 * crash between the mail server's answer and our note of it repeats, has the same Message-ID.
 */
export const sendOnce = (pool: Pool, deliver: Deliver, mail: Mail): Promise<void> =>
  sendAsMade(pool, deliver, mail.id, async () => mail)

/**
 * As `sendOnce`, for a mail that is another each time it is made (`id` of the mail differs too): what that same crash
 * repeats is a second mail, and the first one's link is withdrawn. `once` names what must go out.
 */
export async function sendAsMade(pool: Pool, deliver: Deliver, once: string, make: () => Promise<Mail>): Promise<void> {
  const [sent] = await wasSent(pool, [once])
  if (sent) return
  await deliver(await make())
  await noteSent(pool, [once])
}
