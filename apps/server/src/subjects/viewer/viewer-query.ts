import type { Membership } from '@thidua/schema/permissions'
import { agenciesById } from '#domain/agencies-by-id.ts'
import type { BlockNode } from '#domain/nodes/agency-node.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context, SignedIn } from '#graphql/context.ts'
import { RoleEnum } from '#graphql/enums.ts'
import { statement } from '#lib/sql.ts'

const agencyOf = batch(({ database }: Context, ids: readonly string[]) => agenciesById(database.pool, ids))

const blocks = statement<BlockNode>(
  'blocks-by-id',
  'SELECT id, name FROM block WHERE id = ANY($1::uuid[]) ORDER BY position',
)

const blockOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await blocks(database.pool, [ids])).map((block) => [block.id, block])),
)

const MembershipType = builder.objectRef<Membership>('ViewerMembership').implement({
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum }),
    agency: t.field({
      type: 'Agency',
      resolve: async ({ agencyId }, _, context) => {
        const agency = await agencyOf(context, agencyId)
        if (!agency) throw new Error('a membership without its agency')
        return agency
      },
    }),
    blocks: t.field({
      type: ['Block'],
      resolve: async ({ blockIds }, _, context) =>
        (await Promise.all(blockIds.map((id) => blockOf(context, id)))).filter((block) => block !== undefined),
    }),
    maySubmit: t.exposeBoolean('maySubmit'),
    grantedRoundIds: t.idList({
      description: 'Rounds whose report the head lets this clerk send, beside `maySubmit`.',
      resolve: ({ grantedRoundIds }) => [...(grantedRoundIds ?? [])],
    }),
    readsForIds: t.idList({
      description: 'Colleagues who are away, for whom the person reads today: `blocks` has theirs as well.',
      resolve: ({ readsFor }) => [...(readsFor ?? [])],
    }),
  }),
})

const ViewerType = builder.objectRef<SignedIn>('Viewer').implement({
  fields: (t) => ({
    id: t.exposeID('personId'),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    administrator: t.exposeBoolean('administrator'),
    memberships: t.field({ type: [MembershipType], resolve: ({ memberships }) => memberships }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerType,
    nullable: true,
    authScopes: { public: true },
    description: 'The signed-in person; null when nobody is.',
    resolve: (_, _args, { viewer }) => viewer,
  }),
)
