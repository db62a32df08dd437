import { mailsAccountChanges } from '#domain/people/account-mail.ts'
import { mailsLinks } from '#domain/people/link-mail.ts'
import { projectsWords } from '#domain/search/words-job.ts'
import type { Database } from '#lib/database.ts'
import type { Env } from '#lib/env.ts'
import { createMailer } from '#mail/mailer.ts'
import { projectsFacts } from '#subjects/submission/facts-job.ts'
import { mailsReceipts } from '#subjects/submission/receipt-job.ts'
import type { JobHandler } from './jobs/job-kind.ts'

/** Every kind of job that a server runs. */
export const jobHandlers = (database: Database, env: Env): readonly JobHandler[] => [
  mailsReceipts(database.writes, createMailer(env), env.appUrl),
  mailsLinks(database.writes, createMailer(env), env.appUrl),
  mailsAccountChanges(database.writes, createMailer(env), env.appUrl),
  projectsFacts(database.slow),
  projectsWords(database.slow),
]
