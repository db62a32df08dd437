import { eachRow, RowOutcomesResult } from '#graphql/acts/row-outcomes.ts'
import { builder } from '#graphql/builder.ts'
import { ExtensionEffectEnum } from '#graphql/enums.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { extendOne } from '../extend-deadline.ts'

const ExtendedRow = builder.inputType('ExtendedRow', {
  fields: (t) => ({
    reportId: t.id({ required: true }),
    corrects: t.id({ description: 'The extension that holds, as it was seen; none where there was none yet.' }),
  }),
})

const ExtendReportsInput = builder.inputType('ExtendReportsInput', {
  fields: (t) => ({
    rows: t.field({ type: [ExtendedRow], required: true }),
    deadline: t.field({ type: 'Date', required: true }),
    reason: t.string({ required: true }),
    confirmed: t.field({
      type: [ExtensionEffectEnum],
      description: 'What is meant although nobody does it by the way.',
    }),
  }),
})

builder.mutationField('extendReports', (t) =>
  t.field({
    type: RowOutcomesResult,
    authScopes: { signedIn: true },
    description: 'Gives several agencies the same later deadline, with one reason.',
    args: { input: t.arg({ type: ExtendReportsInput, required: true }) },
    resolve: (_, { input: { rows, ...extended } }, context) => {
      const viewer = signedIn(context)
      return eachRow(rows, ({ reportId, corrects }) =>
        extendOne(context.database.writes, viewer, reportId, corrects ?? null, extended),
      )
    },
  }),
)
