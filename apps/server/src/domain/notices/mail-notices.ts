import { noticesAddress, reportAddresses, roundAddresses } from '@thidua/schema/http/addresses'
import type { NoticeKind } from '@thidua/schema/notices/notice-kinds'
import type { Pool } from 'pg'
import { z } from 'zod'
import { handedIn } from '#domain/reports/bucket-sql.ts'
import { isClosed } from '#domain/reports/report-sql.ts'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import { statement } from '#lib/sql.ts'
import { isRefusedForGood } from '#mail/mail-refusal.ts'
import { type MailLocale, writeMail } from '#mail/mail-template.ts'
import type { Deliver } from '#mail/mailer.ts'
import { notices } from '#mail/notices.ts'
import { sendOnce } from '#mail/send-once.ts'

/** Mails the notices that were gathered into one mail. Ever more rarely, hourly at last, for about three days. */
export const mailNoticesJob: JobKind<{ mailId: string }> = {
  name: 'mail-notices',
  data: z.object({ mailId: z.uuid() }),
  retries: { retryLimit: 75, retryDelay: 60, retryBackoff: true, retryDelayMax: 3600 },
  expireInSeconds: 120,
}

interface Row {
  readonly kind: NoticeKind
  readonly at: Date
  readonly deadline: Date | null
  readonly asHost: boolean
  readonly said: string
  readonly agency: string
  readonly round: string
  readonly by: string
  readonly to: string
  readonly name: string
  readonly locale: MailLocale
  readonly reportId: string | null
  readonly roundId: string | null
}

/**
 * What is still to be told: nothing that was read meanwhile, no reminder of what is done, no opening of a round that was
 * cancelled before. A mailbox that is known to be dead is not tried with notices.
 */
const toMail = statement<Row>(
  'notices-to-mail',
  `SELECT p.email AS to, p.name, p.locale::text AS locale, n.kind, n.at, n.deadline, n.as_host AS "asHost",
    coalesce(n.said, '') AS said, n.report_id AS "reportId", n.round_id AS "roundId",
    coalesce(a.name, '') AS agency, coalesce(rd.name, '') AS round, coalesce(by.name, '') AS by
  FROM notice n JOIN person p ON p.id = n.person_id LEFT JOIN person by ON by.id = n.by_id
    LEFT JOIN report r ON r.id = n.report_id LEFT JOIN agency a ON a.id = r.agency_id
    LEFT JOIN round rd ON rd.id = n.round_id
  WHERE n.mail_id = $1 AND n.mailed_at IS NULL AND n.read_at IS NULL AND p.deactivated_at IS NULL
    AND NOT (n.kind = 'reminder' AND (${isClosed} OR CASE WHEN n.as_host THEN r.opened_at IS NOT NULL OR NOT ${handedIn} ELSE ${handedIn} END))
    AND NOT (n.kind = 'opened' AND ${isClosed})
  ORDER BY n.at, n.id`,
)

const noteMailed = statement(
  'note-mailed',
  'UPDATE notice SET mailed_at = now() WHERE mail_id = $1 AND mailed_at IS NULL',
)
const noteFailed = statement('note-mail-failed', 'UPDATE notice SET mail_failed_at = now() WHERE mail_id = $1')

const pathOf = ({ reportId, roundId, asHost }: Row): string => {
  if (reportId === null) return noticesAddress
  return asHost && roundId !== null ? roundAddresses.review(roundId, reportId) : reportAddresses.overview(reportId)
}

/** What mails notices. `appUrl`: the address that people reach the product at. */
export const mailsNotices = (pool: Pool, deliver: Deliver, appUrl: string): JobHandler =>
  handles(mailNoticesJob, async ({ mailId }) => {
    const rows = await toMail(pool, [mailId])
    const [first] = rows
    if (!first) return
    const { to, name, locale } = first
    const told = { name, notices: rows.map((row) => ({ ...row, path: pathOf(row) })) }
    try {
      await sendOnce(pool, deliver, { id: mailId, to, ...writeMail(notices, locale, appUrl, told) })
    } catch (error) {
      // Trying again would change nothing; it shows beside the person.
      if (!isRefusedForGood(error)) throw error
      await noteFailed(pool, [mailId])
      return
    }
    await noteMailed(pool, [mailId])
  })
