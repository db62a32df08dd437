import { isItemId } from '@thidua/schema/outline/item-id'
import { can } from '@thidua/schema/permissions'
import { answersBelow, type IssuedBelow, issuedBelow } from '#domain/compiling/chain/issued-below.ts'
import { type RowsBelow, rowsBelow } from '#domain/compiling/letter/rows-below.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { RawJson } from '#lib/raw-json.ts'

/** A letter as one report takes it over. */
interface OfReport extends IssuedBelow {
  readonly templateId: string
}

const IssuedRowsType = builder.objectRef<RowsBelow>('IssuedRows').implement({
  description: 'Rows of the reports that went into an issued letter, each once as its annexes merge them.',
  fields: (t) => ({
    answers: t.field({
      type: 'Answers',
      description: 'Under the paths of the report’s item.',
      resolve: ({ answers }) => new RawJson(JSON.stringify(answers)),
    }),
    leftOut: t.exposeInt('leftOut', { description: 'Rows that are more than are offered at once.' }),
  }),
})

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
    rows: t.field({
      type: IssuedRowsType,
      nullable: true,
      args: { item: t.arg.id({ required: true }) },
      description:
        'What the reports list that went into it. Null for who does not compile these: rows say more than the letter.',
      resolve: async ({ id, templateId, hostAgencyId }, { item }, { database, viewer }) =>
        isItemId(item) && can(viewer, 'compile:round', { hostAgencyId }).allowed
          ? rowsBelow(database.slow, id, templateId, item)
          : null,
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
