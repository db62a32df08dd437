import { can } from '@thidua/schema/permissions'
import { lastChangesOf } from '#domain/administration/last-changes.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'

const lastChangeOf = batch(({ database }: Context, ids: readonly string[]) =>
  lastChangesOf(database.pool, 'commendationForm', ids),
)

/** Forms of commendation are a table with validity dates: the law changes. */
export const CommendationFormType = builder.prismaObject('CommendationForm', {
  fields: (t) => ({
    key: t.exposeID('key', { description: 'For ever, as reports name it.' }),
    id: t.exposeID('id', { description: 'By which its history is asked for.' }),
    name: t.exposeString('name'),
    nameEn: t.exposeString('nameEn', { description: 'Empty where there is none yet.' }),
    decider: t.exposeString('decider'),
    kinds: t.exposeStringList('kinds', { description: 'Whom it is given to: collective, household, individual.' }),
    position: t.exposeInt('position', { description: 'Its place among the forms.' }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it is no longer given.',
    }),
    lastChange: t.id({
      nullable: true,
      description: 'Its latest change, for who may change it; null before any.',
      resolve: async ({ id }, _, context) =>
        can(context.viewer, 'administer:reference').allowed ? ((await lastChangeOf(context, id)) ?? null) : null,
    }),
  }),
})
