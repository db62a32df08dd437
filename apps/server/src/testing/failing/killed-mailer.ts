/**
 * A server that mails notices until it is killed: `node killed-mailer.ts DATABASE_URL SMTP_URL`. Says `working` once it does.
 */
import { gathersMails } from '#domain/notices/gather-mails.ts'
import { mailsNotices } from '#domain/notices/mail-notices.ts'
import { createJobQueue } from '#jobs/job-queue.ts'
import { createDatabase } from '#lib/database.ts'
import { createLog } from '#lib/log.ts'
import { createMailer } from '#mail/mailer.ts'

const [url = '', smtpUrl = ''] = process.argv.slice(2)
const database = createDatabase(url)
const deliver = createMailer({ smtpUrl, mailFrom: 'bao-cao@thidua.example', dataFolder: '' })
const handlers = [gathersMails(database.pool), mailsNotices(database.pool, deliver, 'https://thidua.example')]
await createJobQueue(url, handlers, createLog({ logLevel: 'silent' })).work()
process.stdout.write('working\n')
