import { administer } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
import { roundRecord } from '../act-on-round.ts'
import { administeredRoundIn, loadAdministeredRound } from '../load-administered-round.ts'

builder.mutationField('discardRound', (t) =>
  t.field({
    type: 'Boolean',
    authScopes: { signedIn: true },
    description:
      'Throws a draft away, which nobody but who prepares it has seen. A published round is cancelled instead.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { id: t.arg.id({ required: true }), lastChange: t.arg.id() },
    resolve: async (_, { id, lastChange }, context) => {
      const viewer = signedIn(context)
      const { pool, prisma } = context.database
      if (!(await loadAdministeredRound(pool, viewer, id))) throw new NotFoundError()
      await administer(prisma, { subject: 'round', id, lastChange: lastChange ?? null }, async (tx) => {
        const round = await administeredRoundIn(tx, id)
        if (!round) throw new NotFoundError()
        if (round.phase !== 'draft') throw new ForbiddenError('wrongState')
        await tx.round.delete({ where: { id } })
        const record = { byId: viewer.personId, subject: 'round', subjectId: id, act: 'discard' } as const
        await recordChange(tx, { ...record, before: roundRecord(round), after: null })
      })
      return true
    },
  }),
)
