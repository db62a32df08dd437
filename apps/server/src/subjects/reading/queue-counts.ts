import { can } from '@thidua/schema/permissions'
import { isMine } from '#domain/reports/chosen-reports-sql.ts'
import { readerOf } from '#domain/reports/report-rights.ts'
import { isAsked } from '#domain/reports/report-sql.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { statement } from '#lib/sql.ts'

interface QueueCountsNode {
  readonly mine: number
  readonly unclaimed: number
  readonly all: number
}

const QueueCounts = builder.objectRef<QueueCountsNode>('QueueCounts').implement({
  description: 'Reports of a round that wait for the host to read them, by queue.',
  fields: (t) => ({
    mine: t.exposeInt('mine', { description: 'Given to the viewer, or of their blocks and given to nobody.' }),
    unclaimed: t.exposeInt('unclaimed', { description: 'Given to nobody.' }),
    all: t.exposeInt('all'),
  }),
})

/** `$1`: rounds with whom their host's viewer reads for there, and in which blocks. */
const counts = statement<QueueCountsNode & { readonly roundId: string }>(
  'queue-counts',
  `SELECT asked."roundId", count(*) FILTER (WHERE ${isMine('asked."personIds"', 'asked."blockIds"')})::int AS mine,
    count(*) FILTER (WHERE r.reviewer_id IS NULL)::int AS unclaimed, count(*)::int AS "all"
  FROM jsonb_to_recordset($1::jsonb) AS asked("roundId" uuid, "personIds" uuid[], "blockIds" uuid[])
  JOIN report r ON r.round_id = asked."roundId" JOIN agency a ON a.id = r.agency_id
  WHERE r.state IN ('SUBMITTED', 'RESUBMITTED') AND ${isAsked}
  GROUP BY asked."roundId"`,
)

const nothing: QueueCountsNode = { mine: 0, unclaimed: 0, all: 0 }

/** By round and host, for the one who asks. */
const countsOf = batch(async ({ database, viewer }: Context, keys: readonly `${string} ${string}`[]) => {
  const asked = keys.flatMap((key) => {
    const [roundId = '', hostAgencyId = ''] = key.split(' ')
    return viewer ? [{ roundId, ...readerOf(viewer, hostAgencyId) }] : []
  })
  const found = new Map((await counts(database.pool, [JSON.stringify(asked)])).map((row) => [row.roundId, row]))
  return new Map(keys.map((key) => [key, found.get(key.split(' ')[0] ?? '') ?? nothing]))
})

builder.objectField('Round', 'waiting', (t) =>
  t.field({
    type: QueueCounts,
    nullable: true,
    description: 'Null for all but reviewers and compilers of its host.',
    resolve: async ({ id, hostAgency }, _, context) =>
      can(context.viewer, 'export:round', { hostAgencyId: hostAgency.id }).allowed
        ? ((await countsOf(context, `${id} ${hostAgency.id}`)) ?? null)
        : null,
  }),
)
