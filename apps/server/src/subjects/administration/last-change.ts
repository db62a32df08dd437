import { can } from '@thidua/schema/permissions'
import { lastChangesOf } from '#domain/administration/last-changes.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'

const subjects = { Agency: 'agency', Block: 'block', Person: 'person' } as const

for (const type of ['Agency', 'Block', 'Person'] as const) {
  const lastOf = batch(({ database }: Context, ids: readonly string[]) =>
    lastChangesOf(database.pool, subjects[type], ids),
  )
  builder.objectField(type, 'lastChange', (t) =>
    t.id({
      nullable: true,
      description: 'Its latest change, by which an act says what it was decided on; for administrators.',
      resolve: async ({ id }, _, context) =>
        can(context.viewer, 'administer:directory').allowed ? ((await lastOf(context, id)) ?? null) : null,
    }),
  )
}
