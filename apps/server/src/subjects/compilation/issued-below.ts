import { isItemId } from '@thidua/schema/outline/item-id'
import { answersBelow, type IssuedBelow, issuedBelow } from '#domain/compiling/chain/issued-below.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { RawJson } from '#lib/raw-json.ts'

/** A letter as one report takes it over. */
interface OfReport extends IssuedBelow {
  readonly templateId: string
}

const IssuedBelowType = builder.objectRef<OfReport>('IssuedBelow').implement({
  description: 'A compiled letter that the agency of a report issued itself, for taking over.',
  fields: (t) => ({
    id: t.exposeID('id'),
    reference: t.exposeString('reference'),
    round: t.exposeString('round', { description: 'The name of the round that it compiles.' }),
    letterNumber: t.exposeString('letterNumber', { description: 'As typed.' }),
    issuedOn: t.exposeString('issuedOn', { description: 'As typed.' }),
    submittedAt: t.expose('submittedAt', { type: 'DateTime' }),
    answers: t.field({
      type: 'Answers',
      args: { item: t.arg.id({ required: true }) },
      description: 'What it says to an item of the report, under the paths of that.',
      resolve: async ({ id, templateId }, { item }, { database }) =>
        new RawJson(JSON.stringify(isItemId(item) ? await answersBelow(database.slow, id, templateId, item) : {})),
    }),
  }),
})

const lettersOf = batch(async ({ database }: Context, ids: readonly string[]) =>
  Map.groupBy(await issuedBelow(database.pool, ids), ({ reportId }) => reportId),
)

builder.objectField('Report', 'issuedBelow', (t) =>
  t.field({
    type: [IssuedBelowType],
    description:
      'For the agency’s own people: issued letters of the rounds that it hosts itself, of the same movement.',
    resolve: async ({ id, templateId, ...report }, _, context) =>
      allows(context.viewer, 'view:draft', { id, templateId, ...report })
        ? ((await lettersOf(context, id)) ?? []).map((letter) => ({ ...letter, templateId }))
        : [],
  }),
)
