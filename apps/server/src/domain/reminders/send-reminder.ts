import { reminderHours } from '@thidua/schema/reminders/reminder-steps'
import type { Pool } from 'pg'
import { z } from 'zod'
import { gatherMails } from '#domain/notices/gather-mails.ts'
import { mailDue } from '#domain/reports/telling/mail-due-sql.ts'
import type { LiveEvents } from '#events/live-events.ts'
import { handles, type JobHandler, type JobKind } from '#jobs/job-kind.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { planSql } from './plan-sql.ts'

/** Reminds of the reports of one reminder; those that were done meanwhile are left out. */
export const sendReminderJob: JobKind<{ reminderId: string }> = {
  name: 'send-reminder',
  data: z.object({ reminderId: z.uuid() }),
  retries: { retryLimit: 20, retryDelay: 10, retryBackoff: true, retryDelayMax: 600 },
  expireInSeconds: 600,
}

/** Reports of one transaction: what a kill undoes at most. */
const maxAtOnce = 100

/** Reminders of one round go one after the other, so that none overlooks the other's. */
const hold = statement(
  'hold-reminders',
  `SELECT pg_advisory_xact_lock(hashtextextended('remind ' || round_id, 0)) FROM reminder WHERE id = $1`,
)

const overtaken = `CASE WHEN w.deadline IS NULL THEN NULL WHEN q.deadline <> w.deadline THEN 'moved'
      WHEN ($2::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh') >= w.day + interval '${reminderHours.until} hours' THEN 'past' END`

/** $1: the reminder; $2: now. Looks again at each report, tells its people, and notes what came of it, all at once. */
const sendSome = statement<{ reportId: string }>(
  'send-some-reminders',
  `WITH waiting AS MATERIALIZED (
    SELECT rr.report_id, rr.deadline, rr.as_host, rem.by_id, rem.said, rem.day, rem.day IS NOT NULL AS by_itself
    FROM reminder_report rr JOIN reminder rem ON rem.id = rr.reminder_id
    WHERE rr.reminder_id = $1 AND rr.outcome IS NULL ORDER BY rr.report_id LIMIT ${maxAtOnce} FOR UPDATE OF rr SKIP LOCKED
  ), ${planSql('r.id IN (SELECT report_id FROM waiting)', '$2::timestamptz', '(SELECT bool_or(by_itself) FROM waiting)')},
  judged AS MATERIALIZED (
    SELECT w.*, q.round_id, q.stage, q.deadline AS due, CASE WHEN q.id IS NULL THEN 'closed'
        WHEN (q.stage = 'unread') <> w.as_host THEN 'done' ELSE coalesce(q.why, ${overtaken}) END AS why
    FROM waiting w LEFT JOIN plan q ON q.id = w.report_id
  ), told AS (
    INSERT INTO notice (person_id, kind, source, report_id, round_id, by_id, as_host, at, deadline, said, mail_due_at)
    SELECT p.id, 'reminder', 'reminder ' || $1::text || ' ' || j.report_id, j.report_id, j.round_id, j.by_id, j.stage = 'unread', $2,
      j.due, j.said, ${mailDue('p', '$2::timestamptz')}
    FROM judged j JOIN people c ON c.report_id = j.report_id JOIN person p ON p.id = c.person_id WHERE j.why IS NULL
    ON CONFLICT DO NOTHING
  )
  UPDATE reminder_report rr SET outcome = coalesce(j.why, 'sent'), at = $2 FROM judged j
  WHERE rr.reminder_id = $1::uuid AND rr.report_id = j.report_id RETURNING rr.report_id AS "reportId"`,
)

const clock = statement<{ now: Date }>('reminder-clock', 'SELECT now() AS now')

/** The database's clock: it decides what is late. */
export async function databaseNow(db: Queryable): Promise<Date> {
  const [row] = await clock(db, [])
  if (!row) throw new Error('a database without a clock')
  return row.now
}

/** Reminds of what waits of one reminder, some reports at a time; what a kill interrupts goes on where it was. */
export async function sendReminder(pool: Pool, reminderId: string, at?: Date): Promise<void> {
  for (;;) {
    const sent = await transaction(pool, async (client) => {
      await hold(client, [reminderId])
      return sendSome(client, [reminderId, at ?? (await databaseNow(client))])
    })
    if (sent.length === 0) return
  }
}

const toldBy = statement<{ personId: string }>(
  'told-by-reminder',
  `SELECT DISTINCT n.person_id AS "personId" FROM reminder_report rr
  JOIN notice n ON n.report_id = rr.report_id AND n.source = 'reminder ' || rr.reminder_id || ' ' || rr.report_id
  WHERE rr.reminder_id = $1`,
)

/** What reminds; open pages of those who were told know it, and its mails are on their way when it ends. */
export const sendsReminders = (pool: Pool, events: Pick<LiveEvents, 'tell'>): JobHandler =>
  handles(sendReminderJob, async ({ reminderId }, _, jobs) => {
    await sendReminder(pool, reminderId)
    for (const { personId } of await toldBy(pool, [reminderId])) events.tell({ kind: 'person', personId })
    await gatherMails(pool, jobs)
  })
