import { statement } from '#lib/sql.ts'
import type { MailLocale } from '#mail/mail-template.ts'

/** Whom a mail goes to and in which language; nothing for somebody who left. */
export const personToMail = statement<{ name: string; email: string; locale: MailLocale }>(
  'person-to-mail',
  'SELECT name, email, locale::text AS locale FROM person WHERE id = $1 AND deactivated_at IS NULL',
)
