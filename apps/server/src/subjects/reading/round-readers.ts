import { can } from '@thidua/schema/permissions'
import { holdsToday } from '#domain/membership-holds.ts'
import { isAsked } from '#domain/reports/report-sql.ts'
import { roundHost } from '#domain/round-host.ts'
import { builder } from '#graphql/builder.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { isUuid, statement } from '#lib/sql.ts'

interface RoundReaderNode {
  readonly id: string
  readonly name: string
  readonly waiting: number
  readonly given: number
}

const RoundReader = builder.objectRef<RoundReaderNode>('RoundReader').implement({
  description: 'A reviewer or compiler of the host, and how much of a round is theirs by name.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    waiting: t.exposeInt('waiting', { description: 'Sent, and neither accepted nor returned.' }),
    given: t.exposeInt('given', { description: 'All reports of the round.' }),
  }),
})

const readers = statement<RoundReaderNode>(
  'round-readers',
  `SELECT p.id, p.name, coalesce(own.waiting, 0)::int AS waiting, coalesce(own.given, 0)::int AS given
  FROM person p LEFT JOIN (
    SELECT r.reviewer_id, count(*) AS given, count(*) FILTER (WHERE r.state IN ('SUBMITTED', 'RESUBMITTED')) AS waiting
    FROM report r WHERE r.round_id = $1 AND r.reviewer_id IS NOT NULL AND ${isAsked} GROUP BY r.reviewer_id) own
    ON own.reviewer_id = p.id
  WHERE p.deactivated_at IS NULL AND EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.agency_id = $2
    AND m.role IN ('reviewer', 'compiler') AND ${holdsToday('m')})
  ORDER BY p.name COLLATE "vi-x-icu", p.id`,
)

builder.queryField('roundReaders', (t) =>
  t.field({
    type: [RoundReader],
    authScopes: { signedIn: true },
    description: "Who reads for the round's host, for its reviewers and compilers; empty for all others.",
    args: { roundId: t.arg.id({ required: true }) },
    resolve: async (_, { roundId }, context) => {
      const { pool } = context.database
      const hostAgencyId = isUuid(roundId) ? await roundHost(pool, roundId) : null
      if (hostAgencyId === null || !can(signedIn(context), 'export:round', { hostAgencyId }).allowed) return []
      return readers(pool, [roundId, hostAgencyId])
    },
  }),
)
