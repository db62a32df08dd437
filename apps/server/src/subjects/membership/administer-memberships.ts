import { membershipForm } from '@thidua/schema/administration/membership-form'
import { administerPerson } from '#domain/directory/administer-person.ts'
import { keepAnswered, oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { addMembership, changeMembership } from '#domain/directory/write-membership.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { MembershipInput } from './membership-input.ts'

const errors = { types: [...directoryErrors] }

builder.mutationFields((t) => ({
  addMembership: t.field({
    type: 'Person',
    authScopes: { signedIn: true },
    description: 'Gives a person a role in an agency. One that ended before holds anew.',
    errors,
    args: {
      personId: t.arg.id({ required: true }),
      lastChange: t.arg.id({ description: "The person's latest change when the page was read." }),
      membership: t.arg({ type: MembershipInput, required: true }),
    },
    resolve: (_, { personId, lastChange, membership }, context) => {
      const viewer = signedIn(context)
      const form = parseForm(membershipForm, { ...membership, validUntil: membership.validUntil ?? '' })
      return administerPerson(context.database, viewer, { id: personId, lastChange }, async (tx) => {
        await oneDirectoryActAtATime(tx)
        await addMembership(tx, personId, form, { byId: viewer.personId })
      })
    },
  }),
  changeMembership: t.field({
    type: 'Person',
    authScopes: { signedIn: true },
    description: 'Changes the role, the blocks or the days of a membership.',
    errors,
    args: {
      id: t.arg.id({ required: true }),
      personId: t.arg.id({ required: true }),
      lastChange: t.arg.id({ description: "The person's latest change when the page was read." }),
      membership: t.arg({ type: MembershipInput, required: true }),
    },
    resolve: (_, { id, personId, lastChange, membership }, context) => {
      const viewer = signedIn(context)
      const form = parseForm(membershipForm, { ...membership, validUntil: membership.validUntil ?? '' })
      return administerPerson(context.database, viewer, { id: personId, lastChange }, async (tx) => {
        const own = isUuid(id) ? await tx.membership.findFirst({ where: { id, personId } }) : null
        if (!own) throw new NotFoundError()
        await keepAnswered(tx, [own.agencyId, form.agencyId], () =>
          changeMembership(tx, own, form, { byId: viewer.personId }),
        )
      })
    },
  }),
}))
