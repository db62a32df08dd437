import { can } from '@thidua/schema/permissions'
import { holdsToday } from '#domain/membership-holds.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { statement } from '#lib/sql.ts'

interface ReviewerNode {
  readonly agencyId: string
  readonly name: string
  readonly email: string
  readonly blockIds: readonly string[]
}

const ReviewerType = builder.objectRef<ReviewerNode>('Reviewer').implement({
  description: 'A person of the host who reads the reports of some blocks.',
  fields: (t) => ({
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    blockIds: t.field({ type: ['ID'], resolve: ({ blockIds }) => [...blockIds] }),
  }),
})

const reviewers = statement<ReviewerNode>(
  'round-reviewers',
  `SELECT m.agency_id AS "agencyId", p.name, p.email,
    (SELECT coalesce(array_agg(mb.block_id::text), '{}') FROM membership_block mb WHERE mb.membership_id = m.id) AS "blockIds"
  FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.agency_id = ANY($1::uuid[]) AND m.role = 'reviewer'
    AND ${holdsToday('m')} AND p.deactivated_at IS NULL ORDER BY p.name COLLATE "vi-x-icu", p.id`,
)

const reviewersOf = batch(async ({ database }: Context, agencyIds: readonly string[]) =>
  Map.groupBy(await reviewers(database.pool, [agencyIds]), ({ agencyId }) => agencyId),
)

builder.objectField('Round', 'reviewers', (t) =>
  t.field({
    type: [ReviewerType],
    description: 'Who reads which blocks, for those who follow the round; empty for everybody else.',
    resolve: async ({ hostAgency }, _, context) =>
      can(context.viewer, 'view:round', { hostAgencyId: hostAgency.id }).allowed
        ? ((await reviewersOf(context, hostAgency.id)) ?? [])
        : [],
  }),
)
