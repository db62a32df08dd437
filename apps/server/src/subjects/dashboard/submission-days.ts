import { can } from '@thidua/schema/permissions'
import { isAsked } from '#domain/reports/report-sql.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { statement } from '#lib/sql.ts'

interface SubmissionDayNode {
  readonly roundId: string
  /** `yyyy-MM-dd` in Việt Nam. */
  readonly day: string
  readonly blockId: string | null
  readonly count: number
}

const SubmissionDayType = builder.objectRef<SubmissionDayNode>('SubmissionDay').implement({
  description: 'How many reports of a block came for the first time on a day.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date' }),
    blockId: t.exposeID('blockId', { nullable: true }),
    count: t.exposeInt('count'),
  }),
})

const submissionDays = statement<SubmissionDayNode>(
  'submission-days',
  `SELECT rd.id AS "roundId", to_char(r.first_submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day,
    a.block_id AS "blockId", count(*)::int AS count
  FROM report r JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id
  WHERE r.round_id = ANY($1::uuid[]) AND ${isAsked} AND r.first_submitted_at IS NOT NULL
  GROUP BY 1, 2, 3 ORDER BY 2, 3`,
)

const daysOf = batch(async ({ database }: Context, roundIds: readonly string[]) =>
  Map.groupBy(await submissionDays(database.slow, [roundIds]), ({ roundId }) => roundId),
)

builder.objectField('Round', 'submissionDays', (t) =>
  t.field({
    type: [SubmissionDayType],
    description:
      'First submissions that stand, by day and block: together the dashboard’s submitted. Empty for those who do not follow the round.',
    resolve: async (round, _, context) =>
      can(context.viewer, 'view:round', { hostAgencyId: round.hostAgency.id }).allowed
        ? ((await daysOf(context, round.id)) ?? [])
        : [],
  }),
)
