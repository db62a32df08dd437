import { maySeePeople } from '#domain/directory/may-see-people.ts'
import { membershipsOfAgencies } from '#domain/directory/memberships.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'

const peopleOf = batch(({ database }: Context, ids: readonly string[]) => membershipsOfAgencies(database.pool, ids))

builder.objectField('Agency', 'people', (t) =>
  t.field({
    type: ['Membership'],
    description:
      'Who is or was something here, those of today first; for administrators and for who works here, empty for everybody else.',
    resolve: async ({ id }, _, context) =>
      maySeePeople(context.viewer, id) ? ((await peopleOf(context, id)) ?? []) : [],
  }),
)
