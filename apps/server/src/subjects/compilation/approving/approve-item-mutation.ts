import { builder } from '#graphql/builder.ts'
import { actOnCompilation } from '../act-on-compilation.ts'
import { CompilationResult } from '../compilation-result.ts'
import { approveItem } from './approve-item.ts'

const ApproveCompilationItemInput = builder.inputType('ApproveCompilationItemInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    item: t.id({ required: true }),
    approval: t.string({
      required: true,
      description: 'Stands for the words that the person had before them; empty takes the approval back.',
    }),
  }),
})

builder.mutationField('approveCompilationItem', (t) =>
  t.field({
    type: CompilationResult,
    authScopes: { signedIn: true },
    description: 'Approves the words of an item, by the person who was named for it; no letter is issued without.',
    args: { input: t.arg({ type: ApproveCompilationItemInput, required: true }) },
    resolve: (_, { input: { roundId, item, approval } }, context) =>
      actOnCompilation(context, roundId, (viewer, { id, templateId }) =>
        approveItem(context.database.writes, viewer, { roundId: id, templateId, item, approval }),
      ),
  }),
)
