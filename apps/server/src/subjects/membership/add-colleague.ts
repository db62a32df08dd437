import type { Prisma } from '@thidua/prisma/client'
import { colleagueForm } from '@thidua/schema/administration/membership-form'
import { can, type Viewer } from '@thidua/schema/permissions'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { membershipById } from '#domain/directory/memberships.ts'
import { isoDay } from '#domain/directory/record-membership.ts'
import { addMembership } from '#domain/directory/write-membership.ts'
import { builder } from '#graphql/builder.ts'
import { RoleEnum } from '#graphql/enums.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { isTaken } from '#lib/is-taken.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'

const AddColleagueInput = builder.inputType('AddColleagueInput', {
  fields: (t) => ({
    agencyId: t.id({ required: true }),
    name: t.string({ required: true, description: 'Left as it is where the address is known already.' }),
    email: t.string({ required: true }),
    role: t.field({ type: RoleEnum, required: true, description: '`clerk`, or `head`: a deputy, with a last day.' }),
    maySubmit: t.boolean({ required: true }),
    validFrom: t.field({ type: 'Date', required: true }),
    validUntil: t.field({ type: 'Date', description: 'First day on which it holds no more.' }),
  }),
})

/** Who is head for some days gives nobody more days than their own. */
async function assertNotOutlasting(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  agencyId: string,
  until: string | null,
): Promise<void> {
  if (can(viewer, 'administer:directory').allowed) return
  const own = await tx.membership.findFirst({ where: { personId: viewer.personId, agencyId, role: 'head' } })
  const last = own?.validUntil && isoDay(own.validUntil)
  if (last && (until === null || until > last)) throw new ValidationError([{ path: 'validUntil', rule: 'outlasts' }])
}

builder.mutationField('addColleague', (t) =>
  t.field({
    type: 'Membership',
    authScopes: { signedIn: true },
    description:
      'The head of an agency takes on a clerk, or a deputy for some days; a person of that address or a new one.',
    errors: { types: [...directoryErrors] },
    args: { input: t.arg({ type: AddColleagueInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      const { agencyId } = input
      assertMay(viewer, 'manage:clerks', { agencyId })
      const { name, email, ...given } = parseForm(colleagueForm, { ...input, validUntil: input.validUntil ?? '' })
      if (!isUuid(agencyId)) throw new ValidationError([{ path: 'agencyId', rule: 'gone' }])
      const byId = viewer.personId
      const { prisma, pool } = context.database
      const id = await administer(prisma, null, async (tx) => {
        await oneDirectoryActAtATime(tx)
        if (given.role === 'head') await assertNotOutlasting(tx, viewer, agencyId, given.validUntil)
        const known = await tx.person.findUnique({ where: { email } })
        if (known?.deactivatedAt) throw new ValidationError([{ path: 'email', rule: 'deactivated' }])
        const person = known ?? (await tx.person.create({ data: { name, email } }))
        if (!known)
          await recordChange(tx, {
            byId,
            subject: 'person',
            subjectId: person.id,
            act: 'create',
            before: null,
            after: { name, email, administrator: false },
          })
        return addMembership(tx, person.id, { ...given, agencyId, blockIds: [] }, { byId })
      }).catch((error: unknown) => {
        // Two heads take on the same new person at once.
        throw isTaken(error) ? new ValidationError([{ path: 'email', rule: 'taken' }]) : error
      })
      const membership = await membershipById(pool, id)
      if (!membership) throw new Error('a membership was not written')
      return membership
    },
  }),
)
