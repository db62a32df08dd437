import { regimeForm } from '@thidua/schema/administration/round-form'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { actOnRound, running } from '../act-on-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'

const ChangeRoundRegimeInput = builder.inputType('ChangeRoundRegimeInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    lastChange: t.id(),
    legalBasis: t.string({ required: true }),
    sendingMethod: t.string({ required: true }),
    frequency: t.string({ required: true }),
    guidance: t.string({ required: true }),
  }),
})

builder.mutationField('changeRoundRegime', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description: 'Changes what a running round says of its legal basis and how to go about it; all read it at once.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: ChangeRoundRegimeInput, required: true }) },
    resolve: (_, { input }, context) => {
      const { id, lastChange } = input
      return actOnRound(context, {
        id,
        lastChange,
        act: 'change',
        phases: running,
        run: async (tx) => {
          await tx.round.update({ where: { id }, data: parseForm(regimeForm, input) })
          return null
        },
      })
    },
  }),
)
