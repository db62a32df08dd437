import type { LeftOutReason } from '@thidua/schema/reminders/left-out'
import { z } from 'zod'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { countedPage, keyPart } from '#graphql/page.ts'
import { iso, jsonObject, type Queryable, statement } from '#lib/sql.ts'
import { LeftOutReasonEnum } from './plan-type.ts'

/** A reminder as whoever runs the round reads it: what the database says of it. */
export interface ReminderNode {
  readonly id: string
  readonly roundId: string
  readonly madeAt: string
  readonly by: string | null
  readonly said: string | null
  readonly reports: number
  readonly done: number
  readonly sent: number
}

/** How a reminder came to somebody. */
const deliveries = ['inApp', 'waiting', 'mailed', 'refused'] as const

interface ToldNode {
  readonly name: string
  readonly delivery: (typeof deliveries)[number]
  readonly read: boolean
}

interface ReminderRowNode {
  readonly reportId: string
  readonly agency: string
  readonly sent: boolean
  readonly why: LeftOutReason | null
  readonly told: readonly ToldNode[]
}

const reminderJson = jsonObject({
  id: 'rem.id',
  roundId: 'rem.round_id',
  madeAt: iso('rem.made_at'),
  by: 'by.name',
  said: 'rem.said',
  reports: 'counted.reports',
  done: 'counted.done',
  sent: 'counted.sent',
})

const from = `reminder rem LEFT JOIN person by ON by.id = rem.by_id CROSS JOIN LATERAL (
    SELECT count(*)::int AS reports, count(rr.outcome)::int AS done, count(*) FILTER (WHERE rr.outcome = 'sent')::int AS sent
    FROM reminder_report rr WHERE rr.reminder_id = rem.id
  ) counted`

/** Reminders of a round that its page lists. */
const maxListed = 50

const ofRound = statement<{ reminder: ReminderNode }>(
  'reminders-of-round',
  `SELECT ${reminderJson} AS reminder FROM ${from} WHERE rem.round_id = $1 ORDER BY rem.made_at DESC, rem.id LIMIT ${maxListed}`,
)
const byId = statement<{ reminder: ReminderNode }>(
  'reminder-by-id',
  `SELECT ${reminderJson} AS reminder FROM ${from} WHERE rem.id = $1`,
)

/** The latest reminders of a round, the newest first. */
export const remindersOfRound = async (db: Queryable, roundId: string): Promise<ReminderNode[]> =>
  (await ofRound(db, [roundId])).map(({ reminder }) => reminder)

/** A reminder; null where there is none of this id. */
export const loadReminder = async (db: Queryable, id: string): Promise<ReminderNode | null> =>
  (await byId(db, [id]))[0]?.reminder ?? null

interface LogRow {
  readonly row: ReminderRowNode
  readonly agency: string
  readonly id: string
  readonly total: number
}

const toldJson = jsonObject({
  name: 'p.name',
  delivery: `CASE WHEN n.mailed_at IS NOT NULL THEN 'mailed' WHEN n.mail_failed_at IS NOT NULL THEN 'refused'
      WHEN n.mail_due_at IS NOT NULL AND n.read_at IS NULL THEN 'waiting' ELSE 'inApp' END`,
  read: 'n.read_at IS NOT NULL',
})

const log = statement<LogRow>(
  'reminder-log',
  `SELECT ${jsonObject({
    reportId: 'rr.report_id',
    agency: 'a.name',
    sent: `coalesce(rr.outcome = 'sent', false)`,
    why: `nullif(rr.outcome, 'sent')`,
    told: `(SELECT coalesce(json_agg(${toldJson} ORDER BY p.name COLLATE "vi-x-icu"), '[]') FROM notice n JOIN person p ON p.id = n.person_id
      WHERE n.report_id = rr.report_id AND n.source = 'reminder ' || rr.reminder_id || ' ' || rr.report_id)`,
  })} AS row, a.name AS agency, rr.report_id AS id, count(*) OVER ()::int AS total
  FROM reminder_report rr JOIN report r ON r.id = rr.report_id JOIN agency a ON a.id = r.agency_id
  WHERE rr.reminder_id = $1 AND ($2::text IS NULL OR (a.name COLLATE "vi-x-icu", rr.report_id) > ($2 COLLATE "vi-x-icu", $3::uuid))
  ORDER BY a.name COLLATE "vi-x-icu", rr.report_id LIMIT $4`,
)

const DeliveryEnum = builder.enumType('ReminderDelivery', {
  description: 'How a reminder came to somebody: on their page only, by a mail that waits, was taken, or was refused.',
  values: deliveries,
})

const ToldType = builder.objectRef<ToldNode>('ToldPerson').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    delivery: t.expose('delivery', { type: DeliveryEnum }),
    read: t.exposeBoolean('read', { description: 'Whether they have read it in the product.' }),
  }),
})

const RowType = builder.objectRef<ReminderRowNode>('ReminderRow').implement({
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    agency: t.exposeString('agency'),
    sent: t.exposeBoolean('sent'),
    why: t.expose('why', {
      type: LeftOutReasonEnum,
      nullable: true,
      description: 'Why it was left out as it was sent.',
    }),
    told: t.field({ type: [ToldType], resolve: ({ told }) => [...told] }),
  }),
})
const RowConnection = countedConnection<ReminderRowNode>(RowType, 'ReminderRow')

const sortKey = z.tuple([keyPart.text, keyPart.uuid])

/** Rows of one reminder; those who may read the reminder read them. */
export const ReminderType = builder.objectRef<ReminderNode>('Reminder').implement({
  description: 'One press of reminding, or what the days of a round asked for; its progress is what the database says.',
  fields: (t) => ({
    id: t.exposeID('id'),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    by: t.exposeString('by', { nullable: true, description: 'Who pressed; null where the days asked for it.' }),
    said: t.exposeString('said', { nullable: true }),
    reports: t.exposeInt('reports'),
    done: t.exposeInt('done', { description: 'Reports that were looked at again: reminded of, or left out.' }),
    sent: t.exposeInt('sent'),
    rows: t.field({
      type: RowConnection,
      args: { first: t.arg.int(), after: t.arg.string() },
      resolve: ({ id, reports }, asked, { database }) =>
        countedPage(asked, {
          shape: sortKey,
          read: ({ after, limit }) => log(database.pool, [id, ...(after ?? [null, null]), limit]),
          node: ({ row }) => row,
          key: (row) => [row.agency, row.id],
          total: () => reports,
        }),
    }),
  }),
})
