import { agencyForm } from '@thidua/schema/administration/agency-form'
import { administer, basisOf } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { agenciesById } from '#domain/agencies-by-id.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { builder } from '#graphql/builder.ts'
import { AgencyKindEnum, RegimeEnum } from '#graphql/enums.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isTaken } from '#lib/is-taken.ts'
import { parseForm } from '#lib/parse-form.ts'
import { writeAgency } from './write-agency.ts'

const SaveAgencyInput = builder.inputType('SaveAgencyInput', {
  fields: (t) => ({
    id: t.id({ description: 'Null makes a new one.' }),
    lastChange: t.id({ description: 'Its latest change when the page was read; null where there was none.' }),
    code: t.string({ required: true }),
    electronicCode: t.string(),
    name: t.string({ required: true }),
    shortName: t.string({ required: true }),
    symbol: t.string({ required: true }),
    kind: t.field({ type: AgencyKindEnum, required: true }),
    superiorLine: t.string({ required: true }),
    letterPlace: t.string({ required: true }),
    headPost: t.string({ required: true }),
    regime: t.field({ type: RegimeEnum, required: true }),
    parentId: t.id(),
    blockId: t.id(),
    validFrom: t.field({ type: 'Date', required: true }),
    predecessorIds: t.idList({ required: true, description: 'Whose work it takes over.' }),
  }),
})

builder.mutationField('saveAgency', (t) =>
  t.field({
    type: 'Agency',
    authScopes: { signedIn: true },
    description: 'Makes or changes an agency. It is never deleted: it ends (`endAgency`).',
    errors: { types: [...directoryErrors] },
    args: { input: t.arg({ type: SaveAgencyInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:directory')
      const { electronicCode, parentId, blockId } = input
      const form = parseForm(agencyForm, {
        ...input,
        electronicCode: electronicCode ?? '',
        parentId: parentId ?? '',
        blockId: blockId ?? '',
      })
      const basis = basisOf('agency', input)
      const id = basis?.id ?? null
      const { prisma, pool } = context.database
      const written = await administer(prisma, basis, async (tx) => {
        // Two changes at once could close a circle that neither closes.
        await oneDirectoryActAtATime(tx)
        if (id !== null && !(await tx.agency.findUnique({ where: { id } }))) throw new NotFoundError()
        const others = { ...(id !== null && { NOT: { id } }) }
        if (await tx.agency.findFirst({ where: { ...others, code: form.code } })) throw taken('code')
        if (form.electronicCode !== null)
          if (await tx.agency.findFirst({ where: { ...others, electronicCode: form.electronicCode } }))
            throw taken('electronicCode')
        return writeAgency(tx, id, form, viewer.personId)
      }).catch((error: unknown) => {
        throw isTaken(error) ? taken('code') : error
      })
      const agency = (await agenciesById(pool, [written])).get(written)
      if (!agency) throw new Error('an agency was not written')
      return agency
    },
  }),
)

const taken = (path: 'code' | 'electronicCode') => new ValidationError([{ path, rule: 'taken' }])
