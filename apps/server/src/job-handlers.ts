import { erasesFiles } from '#domain/evidence/erase-files.ts'
import { forgetsUploads } from '#domain/evidence/forget-uploads.ts'
import { watchMailboxes } from '#domain/notices/dead-mailboxes.ts'
import { gathersMails } from '#domain/notices/gather-mails.ts'
import { mailsNotices } from '#domain/notices/mail-notices.ts'
import { mailsAccountChanges } from '#domain/people/account-mail.ts'
import { mailsLinks } from '#domain/people/link-mail.ts'
import { remindsByItself } from '#domain/reminders/remind-by-itself.ts'
import { sendsReminders } from '#domain/reminders/send-reminder.ts'
import { checksSeals } from '#domain/sealing/check-seals.ts'
import { projectsWords } from '#domain/search/words-job.ts'
import type { Database } from '#lib/database.ts'
import type { Env } from '#lib/env.ts'
import type { FileStore } from '#lib/files/file-store.ts'
import { createMailer } from '#mail/mailer.ts'
import { projectsFacts } from '#subjects/submission/facts-job.ts'
import { mailsReceipts } from '#subjects/submission/receipt-job.ts'
import type { LiveEvents } from './events/live-events.ts'
import type { JobHandler } from './jobs/job-kind.ts'

/** Every kind of job that a server runs. */
export function jobHandlers(
  database: Database,
  env: Env,
  events: Pick<LiveEvents, 'tell'>,
  store: FileStore,
): readonly JobHandler[] {
  const deliver = watchMailboxes(database.writes, createMailer(env))
  return [
    mailsReceipts(database.writes, deliver, env.appUrl),
    mailsLinks(database.writes, deliver, env.appUrl),
    mailsAccountChanges(database.writes, deliver, env.appUrl),
    gathersMails(database.writes),
    mailsNotices(database.writes, deliver, env.appUrl),
    sendsReminders(database.writes, events),
    remindsByItself(database.writes),
    projectsFacts(database.slow),
    projectsWords(database.slow),
    checksSeals(database.slow),
    forgetsUploads(database.writes, store),
    erasesFiles(database.slow, store),
  ]
}
