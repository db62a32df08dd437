import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { typedText } from '#lib/typed-text.ts'
import { actOnRound, running } from '../act-on-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'

builder.mutationField('cancelRound', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description: 'Cancels a published round: its reports say so and why, and are closed; what was written is kept.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: {
      id: t.arg.id({ required: true }),
      lastChange: t.arg.id(),
      reason: t.arg.string({ required: true }),
    },
    resolve: (_, { id, lastChange, reason: written }, context) => {
      const reason = typedText('reason', written)
      if (reason === '') throw new ValidationError([{ path: 'reason', rule: 'required' }])
      return actOnRound(context, {
        id,
        lastChange,
        act: 'cancel',
        phases: running,
        note: reason,
        run: async (tx) => {
          await tx.round.update({ where: { id }, data: { state: 'cancelled', cancelledReason: reason } })
          // What is being written on is looked at anew, see `DraftState`.
          await tx.$executeRaw`UPDATE report SET state_since = greatest(now(), state_since + interval '1 millisecond')
            WHERE id IN (SELECT id FROM report WHERE round_id = ${id}::uuid ORDER BY id FOR UPDATE)`
          return null
        },
      })
    },
  }),
)
