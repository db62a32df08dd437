import { agenciesById } from '#domain/agencies-by-id.ts'
import { predecessorsOf, successorsOf } from '#domain/succession.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { AgencyKindEnum, RegimeEnum } from '#graphql/enums.ts'

const agencyOf = batch(({ database }: Context, ids: readonly string[]) => agenciesById(database.pool, ids))

const beforeOf = batch(({ database }: Context, ids: readonly string[]) => predecessorsOf(database.pool, ids))
const afterOf = batch(({ database }: Context, ids: readonly string[]) => successorsOf(database.pool, ids))

const related = (id: string | null, context: Context) =>
  id === null ? null : agencyOf(context, id).then((agency) => agency ?? null)

builder.objectType('Block', { fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }) })

/** An agency (cơ quan, đơn vị) as the letter and the lists name it. */
builder.objectType('Agency', {
  fields: (t) => ({
    id: t.exposeID('id'),
    code: t.exposeString('code'),
    electronicCode: t.exposeString('electronicCode', {
      nullable: true,
      description: 'By which other systems name it (QĐ 20/2020/QĐ-TTg).',
    }),
    name: t.exposeString('name'),
    shortName: t.exposeString('shortName'),
    symbol: t.exposeString('symbol'),
    kind: t.expose('kind', { type: AgencyKindEnum }),
    superiorLine: t.exposeString('superiorLine'),
    letterPlace: t.exposeString('letterPlace'),
    headPost: t.exposeString('headPost'),
    regime: t.expose('regime', { type: RegimeEnum }),
    block: t.expose('block', { type: 'Block', nullable: true }),
    parent: t.field({
      type: 'Agency',
      nullable: true,
      resolve: (agency, _, context) => related(agency.parentId, context),
    }),
    predecessors: t.field({
      type: ['Agency'],
      description: 'Whose work it took over: several after a merger.',
      resolve: async (agency, _, context) => (await beforeOf(context, agency.id)) ?? [],
    }),
    successors: t.field({
      type: ['Agency'],
      description: 'Who took its work over: several after a split.',
      resolve: async (agency, _, context) => (await afterOf(context, agency.id)) ?? [],
    }),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validUntil: t.expose('validUntil', { type: 'Date', nullable: true }),
  }),
})
