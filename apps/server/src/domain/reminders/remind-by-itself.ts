import { type ReminderStep, reminderHours, stepOn } from '@thidua/schema/reminders/reminder-steps'
import type { Pool } from 'pg'
import { z } from 'zod'
import { effectiveDeadline, isAsked } from '#domain/reports/report-sql.ts'
import { handles, type JobHandler, type JobKind, type LeaveJobs } from '#jobs/job-kind.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { databaseNow, sendReminderJob } from './send-reminder.ts'

/** Looks every ten minutes of a working day for rounds whose days ask for a reminder. */
const remindByItselfJob: JobKind<object> = {
  name: 'remind-by-itself',
  data: z.object({}),
  retries: { retryLimit: 1, retryDelay: 30, retryBackoff: true, retryDelayMax: 60 },
  expireInSeconds: 300,
  cron: `*/10 ${reminderHours.from}-${reminderHours.until - 1} * * *`,
}

const waiting = `r.first_submitted_at IS NULL AND ${isAsked} AND rd.state = 'published' AND rd.reminds_by_itself`

/** $1: now. Deadlines that somebody has not met yet, with their last day in Vietnam. */
const openDeadlines = statement<{ deadline: Date; day: string }>(
  'open-deadlines',
  `SELECT due.at AS deadline, to_char((due.at - interval '1 millisecond') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day
  FROM round rd JOIN report r ON r.round_id = rd.id CROSS JOIN LATERAL (SELECT ${effectiveDeadline} AS at) due
  WHERE ${waiting} AND rd.opens_at <= $1 GROUP BY due.at`,
)

/** $1: now; $2: today in Vietnam; $3, $4: deadlines and their steps of today. One reminder a round and day; each report once in it. */
const makeReminders = statement<{ reminderId: string }>(
  'make-reminders-of-day',
  `WITH step AS (
    SELECT * FROM unnest($3::timestamptz[], $4::int[]) AS s(deadline, step)
  ), late AS MATERIALIZED (
    SELECT r.id AS report_id, rd.id AS round_id, step.step, step.deadline
    FROM round rd JOIN report r ON r.round_id = rd.id CROSS JOIN LATERAL (SELECT ${effectiveDeadline} AS at) due
    JOIN step ON step.deadline = due.at WHERE ${waiting} AND rd.opens_at <= $1
      AND NOT EXISTS (SELECT FROM reminder_report rr JOIN reminder done ON done.id = rr.reminder_id
        WHERE rr.report_id = r.id AND done.day = $2::date)
  ), made AS (
    INSERT INTO reminder (round_id, day) SELECT DISTINCT round_id, $2::date FROM late
    ON CONFLICT (round_id, day) DO NOTHING RETURNING id, round_id
  ), of_day AS (
    SELECT id, round_id FROM made UNION ALL SELECT id, round_id FROM reminder WHERE day = $2::date
  ), rows AS (
    INSERT INTO reminder_report (reminder_id, report_id, step, deadline)
    SELECT o.id, late.report_id, late.step, late.deadline FROM late JOIN of_day o ON o.round_id = late.round_id
    ON CONFLICT DO NOTHING RETURNING reminder_id
  )
  SELECT DISTINCT reminder_id AS "reminderId" FROM rows`,
)

const offsetMs = 7 * 3_600_000

/** Whether people are reminded at this instant by the clock of Vietnam. */
const isHour = (at: Date): boolean => {
  const hour = new Date(+at + offsetMs).getUTCHours()
  return hour >= reminderHours.from && hour < reminderHours.until
}

/**
 * Makes the reminders that the day of `at` asks for, and leaves their jobs: once a report and step, however often and by
 * however many servers it is called. Gives their ids.
 */
export async function remindByItself(pool: Pool, jobs: Pick<LeaveJobs, 'enqueueAll'>, at: Date): Promise<string[]> {
  if (!isHour(at)) return []
  const today = new Date(+at + offsetMs).toISOString().slice(0, 10)
  return transaction(pool, async (client) => {
    const steps = await stepsOf(client, at, today)
    if (steps.length === 0) return []
    const deadlines = steps.map(({ deadline }) => deadline)
    const made = await makeReminders(client, [at, today, deadlines, steps.map(({ step }) => step)])
    await jobs.enqueueAll(client, sendReminderJob, made)
    return made.map(({ reminderId }) => reminderId)
  })
}

async function stepsOf(db: Queryable, at: Date, today: string): Promise<{ deadline: Date; step: ReminderStep }[]> {
  const open = await openDeadlines(db, [at])
  return open.flatMap(({ deadline, day }) => {
    const step = stepOn(today, day)
    return step === null ? [] : [{ deadline, step }]
  })
}

/** What reminds by itself. */
export const remindsByItself = (pool: Pool): JobHandler =>
  handles(remindByItselfJob, async (_, _signal, jobs) => {
    await remindByItself(pool, jobs, await databaseNow(pool))
  })
