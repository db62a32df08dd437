import type { Pool } from 'pg'
import { z } from 'zod'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import { statement } from '#lib/sql.ts'
import { type MailLocale, writeMail } from '#mail/mail-template.ts'
import type { Deliver } from '#mail/mailer.ts'
import { type Receipt, receipt } from '#mail/receipt.ts'
import { sendOnce } from '#mail/send-once.ts'

/** Mails the receipt of a submission to whoever sent it. Ever more rarely, hourly at last, for about three days. */
export const receiptJob: JobKind<{ submissionId: string }> = {
  name: 'mail-receipt',
  data: z.object({ submissionId: z.uuid() }),
  retries: { retryLimit: 75, retryDelay: 60, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 120,
}

interface ReceiptRow extends Receipt {
  readonly to: string
  readonly locale: MailLocale
}

const receiptOf = statement<ReceiptRow>(
  'receipt-of-submission',
  `SELECT r.id AS "reportId", sender.email AS to, sender.locale::text AS locale, host.name AS host, a.name AS agency,
    rd.name AS round, mv.name AS movement, s.reference, s.submitted_at AS "submittedAt", s.number,
    sender.name AS "submittedBy", s.sha256
  FROM submission s JOIN person sender ON sender.id = s.submitted_by_id
    JOIN report r ON r.id = s.report_id JOIN agency a ON a.id = r.agency_id
    JOIN round rd ON rd.id = r.round_id JOIN movement mv ON mv.id = rd.movement_id
    JOIN agency host ON host.id = rd.host_agency_id
  WHERE s.id = $1`,
)

/** What mails receipts. `appUrl`: the address that people reach the product at. */
export const mailsReceipts = (pool: Pool, deliver: Deliver, appUrl: string): JobHandler =>
  handles(receiptJob, async ({ submissionId }) => {
    const [row] = await receiptOf(pool, [submissionId])
    if (!row) throw new Error('a receipt without its submission')
    await sendOnce(pool, deliver, { id: submissionId, to: row.to, ...writeMail(receipt, row.locale, appUrl, row) })
  })
