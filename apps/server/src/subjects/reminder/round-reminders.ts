import { nextStep } from '@thidua/schema/reminders/reminder-steps'
import { z } from 'zod'
import { builder } from '#graphql/builder.ts'
import { countedPage, keyPart, totalOfRows } from '#graphql/page.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { mayRemind } from './host-of-round.ts'
import { planCounts, planRows } from './plan-rows.ts'
import { LeftOutReasonEnum, PlannedConnection, PlanViewEnum } from './plan-type.ts'
import { loadReminder, ReminderType, remindersOfRound } from './reminder-log.ts'

/** A round for who reminds in it. */
export interface RoundReminders {
  readonly id: string
  readonly name: string
  readonly byItself: boolean
  /** Whether there is anything to remind of still: open, and neither compiled nor cancelled. */
  readonly runs: boolean
  readonly lastDay: string
  readonly today: string
}

const round = statement<RoundReminders>(
  'round-to-remind',
  `SELECT rd.id, rd.name, rd.reminds_by_itself AS "byItself", coalesce(rd.state = 'published' AND rd.opens_at <= now(), false) AS runs,
    coalesce(to_char((rd.agency_deadline - interval '1 millisecond') AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'), '') AS "lastDay",
    vietnam_today()::text AS today
  FROM round rd WHERE rd.id = $1`,
)

/** A round for who may remind in it; null for everybody else. */
export async function loadRoundReminders(
  context: Parameters<typeof signedIn>[0],
  roundId: string,
): Promise<RoundReminders | null> {
  const { pool, writes } = context.database
  if (!(await mayRemind(pool, signedIn(context), roundId))) return null
  return (await round(writes, [roundId]))[0] ?? null
}

const CountType = builder.objectRef<{ why: string; count: number }>('LeftOutCount').implement({
  fields: (t) => ({
    why: t.field({ type: LeftOutReasonEnum, resolve: ({ why }) => why as 'done' }),
    count: t.exposeInt('count'),
  }),
})

const sortKey = z.tuple([keyPart.int, keyPart.text, keyPart.uuid])

export const RoundRemindersType = builder.objectRef<RoundReminders>('RoundReminders').implement({
  description: 'A round for who reminds in it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    byItself: t.exposeBoolean('byItself', {
      description: 'Whether people are reminded on set days before and after their deadline.',
    }),
    runs: t.exposeBoolean('runs', { description: 'Open, and neither compiled nor cancelled.' }),
    nextDay: t.field({
      type: 'Date',
      nullable: true,
      description: "The next day on which the round's own deadline asks for a reminder.",
      resolve: ({ lastDay, today }) => (lastDay === '' ? null : (nextStep(today, lastDay)?.day ?? null)),
    }),
    leftOut: t.field({
      type: [CountType],
      description: 'How many reports are left out now, by reason.',
      resolve: async ({ id }, _, { database }) =>
        (await planCounts(database.slow, id)).flatMap(({ why, count }) => (why === null ? [] : [{ why, count }])),
    }),
    plan: t.field({
      type: PlannedConnection,
      description: 'What a reminder would do now, block by block.',
      args: { view: t.arg({ type: PlanViewEnum, required: true }), first: t.arg.int(), after: t.arg.string() },
      resolve: ({ id }, { view, first, after }, { database }) =>
        countedPage(
          { first, after },
          {
            shape: sortKey,
            read: ({ after: key, limit }) => planRows(database.slow, id, view, key, limit),
            node: ({ planned }) => planned,
            key: (row) => [row.position, row.agency, row.id],
            total: totalOfRows,
          },
        ),
    }),
    reminders: t.field({
      type: [ReminderType],
      description: 'The latest that were sent, the newest first.',
      resolve: ({ id }, _, { database }) => remindersOfRound(database.writes, id),
    }),
  }),
})

builder.queryFields((t) => ({
  roundReminders: t.field({
    type: RoundRemindersType,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'A round for who reminds in it; null for everybody else.',
    args: { roundId: t.arg.id({ required: true }) },
    resolve: (_, { roundId }, context) => loadRoundReminders(context, roundId),
  }),
  reminder: t.field({
    type: ReminderType,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'A reminder with what came of it, for who reminds in its round; null for everybody else.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, context) => {
      const found = isUuid(id) ? await loadReminder(context.database.writes, id) : null
      const may = found && (await mayRemind(context.database.pool, signedIn(context), found.roundId))
      return may ? found : null
    },
  }),
}))
