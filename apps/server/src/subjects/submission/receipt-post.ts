import type { Pool } from 'pg'
import type { Log } from '#lib/log.ts'
import { statement } from '#lib/sql.ts'
import type { Deliver } from '#mail/mailer.ts'
import { type Receipt, receiptMail } from '#mail/receipt-mail.ts'

/** Ever more rarely, hourly at last: this many tries are about three days. */
const mostTries = 75
const lookEveryMs = 30_000

/**
 * Takes some receipts that are due. Taking one puts its next try off, so that no other server sends it too and one
 * that dies with it loses nothing. The column keeps milliseconds, rounded: what is due now may stand as due in a moment.
 */
const takeDue = statement<Receipt>(
  'take-due-receipts',
  `UPDATE receipt_mail m SET tries = m.tries + 1, due_at = now() + least(2 ^ m.tries, 60) * interval '1 minute'
  FROM (SELECT submission_id AS id FROM receipt_mail WHERE due_at <= now() + interval '1 millisecond' AND tries < ${mostTries}
      ORDER BY due_at LIMIT 10 FOR UPDATE SKIP LOCKED) due
    JOIN submission s ON s.id = due.id JOIN person sender ON sender.id = s.submitted_by_id
    JOIN report r ON r.id = s.report_id JOIN agency a ON a.id = r.agency_id
    JOIN round rd ON rd.id = r.round_id JOIN movement mv ON mv.id = rd.movement_id
    JOIN agency host ON host.id = rd.host_agency_id
  WHERE m.submission_id = due.id
  RETURNING s.id AS "submissionId", r.id AS "reportId", sender.email AS to, host.name AS host, a.name AS agency,
    rd.name AS round, mv.name AS movement, s.reference, s.submitted_at AS "submittedAt", s.number,
    sender.name AS "submittedBy", s.sha256`,
)

const strike = statement('strike-receipt', 'DELETE FROM receipt_mail WHERE submission_id = $1')

export interface ReceiptPost {
  /** Looks for receipts now. Nobody waits for it: a report is sent whether or not a mail server answers. */
  post(): void
  /** Resolves when what is under way has ended; what else is due waits for the next server. */
  stop(): Promise<void>
}

/** Mails the receipts that submissions have left in the database, those of a server that died among them. */
export function receiptPost(pool: Pool, deliver: Deliver, appUrl: string, log: Log): ReceiptPost {
  let running: Promise<void> | null = null
  let asked = false
  let stopping = false

  const send = async (receipt: Receipt): Promise<void> => {
    const { submissionId } = receipt
    try {
      await deliver(receiptMail(appUrl, receipt))
      await strike(pool, [submissionId])
    } catch (error) {
      log.error({ err: error, submissionId }, 'a receipt was not mailed; it will be tried again')
    }
  }
  const sendAll = async (): Promise<void> => {
    while (asked && !stopping) {
      asked = false
      const due = await takeDue(pool, [])
      await Promise.all(due.map(send))
      if (due.length > 0) asked = true
    }
  }
  const post = (): void => {
    asked = true
    running ??= sendAll()
      .catch((error: unknown) => log.error({ err: error }, 'receipts could not be looked for'))
      .finally(() => {
        running = null
      })
  }
  const timer = setInterval(post, lookEveryMs).unref()
  post()
  return {
    post,
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await running
    },
  }
}
