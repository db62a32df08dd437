import { authoriseCompiling } from '#domain/compiling/authorise-compiling.ts'
import { compilationSources } from '#domain/compiling/compilation-sources.ts'
import { visibleRounds } from '#domain/rounds-visible.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { BasisEnum, CompilationType } from './compilation-type.ts'
import { draftCompilation } from './draft-compilation.ts'

const DraftCompilationInput = builder.inputType('DraftCompilationInput', {
  fields: (t) => ({
    roundId: t.id({ required: true }),
    basis: t.field({ type: BasisEnum, required: true }),
  }),
})

const DraftCompilationResult = builder.errorUnion('DraftCompilationResult', {
  types: [CompilationType, ...expectedErrors],
  resolveType: () => 'Compilation',
})

builder.mutationField('draftCompilation', (t) =>
  t.field({
    type: DraftCompilationResult,
    authScopes: { signedIn: true },
    description:
      'Brings the first draft by the rules into the compiled letter of a round. Done again it adds what is new; what a person wrote, moved or removed stays.',
    args: { input: t.arg({ type: DraftCompilationInput, required: true }) },
    resolve: async (_, { input: { roundId, basis } }, context) => {
      const viewer = signedIn(context)
      const { database } = context
      const filter = { id: roundId, movementIds: null, dashboardsOnly: true, after: null, limit: 1 }
      const [found] = isUuid(roundId) ? await visibleRounds(database.pool, viewer, filter) : []
      if (!found) throw new NotFoundError()
      const { templateId, hostAgency, cancelledReason } = found.round
      authoriseCompiling(viewer, hostAgency.id)
      if (cancelledReason !== null) throw new ForbiddenError('wrongState')
      await draftCompilation(database, viewer, { roundId, templateId, basis })
      return { ...(await compilationSources(database.pool, roundId)), roundId, templateId }
    },
  }),
)
