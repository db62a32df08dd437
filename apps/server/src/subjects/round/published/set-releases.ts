import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { actOnRound, running } from '../act-on-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'

builder.mutationField('setRoundReleases', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description: 'Says whether reviewers of a round only propose returns, which a compiler releases.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: {
      id: t.arg.id({ required: true }),
      lastChange: t.arg.id(),
      releases: t.arg.boolean({ required: true }),
    },
    resolve: (_, { id, lastChange, releases }, context) =>
      actOnRound(context, {
        id,
        lastChange,
        act: 'setReleases',
        phases: running,
        run: async (tx) => {
          await tx.round.update({ where: { id }, data: { releases } })
          return null
        },
      }),
  }),
)
