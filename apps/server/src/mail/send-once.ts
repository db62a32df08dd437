import type { Pool } from 'pg'
import { statement } from '#lib/sql.ts'
import type { Deliver, Mail } from './mailer.ts'

const wasSent = statement<{ id: string }>('was-sent', 'SELECT id FROM sent_mail WHERE id = $1')
const noteSent = statement('note-sent', 'INSERT INTO sent_mail (id) VALUES ($1) ON CONFLICT DO NOTHING')

/**
 * Delivers a mail unless it was delivered before: a job that is run again after a crash mails nothing twice. What a
 * crash between the mail server's answer and our note of it repeats, has the same Message-ID.
 */
export async function sendOnce(pool: Pool, deliver: Deliver, mail: Mail): Promise<void> {
  const [sent] = await wasSent(pool, [mail.id])
  if (sent) return
  await deliver(mail)
  await noteSent(pool, [mail.id])
}
