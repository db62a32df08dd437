import { builder } from '#graphql/builder.ts'
import { ForbiddenError } from '#lib/expected-errors.ts'
import { actOnCompilation } from './act-on-compilation.ts'
import { CompilationResult } from './compilation-result.ts'
import { BasisEnum } from './compilation-type.ts'
import { draftCompilation } from './draft-compilation.ts'

const DraftCompilationInput = builder.inputType('DraftCompilationInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    basis: t.field({ type: BasisEnum, required: true }),
  }),
})

builder.mutationField('draftCompilation', (t) =>
  t.field({
    type: CompilationResult,
    authScopes: { signedIn: true },
    description:
      'Brings the first draft by the rules into the compiled letter of a round. Done again it adds what is new; what a person wrote, moved or removed stays.',
    args: { input: t.arg({ type: DraftCompilationInput, required: true }) },
    resolve: (_, { input: { roundId, basis } }, context) =>
      actOnCompilation(context, roundId, async (viewer, { id, templateId, cancelledReason }) => {
        if (cancelledReason !== null) throw new ForbiddenError('wrongState')
        await draftCompilation(
          context.database,
          { personId: viewer.personId, left: context.left },
          { roundId: id, templateId, basis },
        )
      }),
  }),
)
