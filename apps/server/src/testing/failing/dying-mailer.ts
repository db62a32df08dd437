/**
 * A server that takes receipts to mail and dies, for tests of what a kill leaves behind:
 * `node dying-mailer.ts DATABASE_URL (delivering | delivered)`. It says the word once it hangs there, and waits.
 */
import type { JobHandler } from '#jobs/job-kind.ts'
import { createJobQueue } from '#jobs/job-queue.ts'
import { createDatabase } from '#lib/database.ts'
import { createLog } from '#lib/log.ts'
import { mailsReceipts } from '#subjects/submission/receipt-job.ts'

const [url = '', hangsWhen] = process.argv.slice(2)

/** Says where it is, then waits for the kill. */
const hang = (): Promise<void> =>
  new Promise(() => {
    process.stdout.write(`${hangsWhen}\n`)
    setInterval(() => undefined, 60_000)
  })

const database = createDatabase(url)
const mails = mailsReceipts(
  database.pool,
  (mail) => {
    process.stdout.write(`mail ${mail.id}\n`)
    return hangsWhen === 'delivering' ? hang() : Promise.resolve()
  },
  'https://thidua.example',
)
const handler: JobHandler = {
  kind: mails.kind,
  run: async (data, signal, jobs) => {
    await mails.run(data, signal, jobs)
    await hang()
  },
}
await createJobQueue(url, [handler], createLog({ logLevel: 'silent' })).work()
