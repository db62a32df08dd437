import { requiredDay } from '@thidua/schema/administration/form-fields'
import { z } from 'zod'
import { membershipSnapshot, recordMembership } from '#domain/directory/record-membership.ts'
import { endMembership } from '#domain/directory/write-membership.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { actOnMembership } from './act-on-membership.ts'

const errors = { types: [...directoryErrors] }
const endForm = z.object({ on: requiredDay })

/** Most rounds that one grant names. */
const maxRounds = 100

builder.mutationFields((t) => ({
  endMembership: t.field({
    type: 'Membership',
    authScopes: { signedIn: true },
    description: 'Ends a membership on a day, the first on which it holds no more. A head ends clerks and deputies.',
    errors,
    args: {
      id: t.arg.id({ required: true }),
      lastChange: t.arg.id({ description: "The person's latest change, where the page has read it." }),
      on: t.arg({ type: 'Date', required: true }),
    },
    resolve: (_, { id, lastChange, on }, context) => {
      const viewer = signedIn(context)
      const form = parseForm(endForm, { on })
      return actOnMembership(context.database, viewer, { id, lastChange }, (tx, membership) =>
        endMembership(tx, membership, form.on, { byId: viewer.personId }),
      )
    },
  }),
  letSubmit: t.field({
    type: 'Membership',
    authScopes: { signedIn: true },
    description:
      'Lets a clerk send the reports of the agency: always, or those of some rounds, or (with neither) none.',
    errors,
    args: {
      id: t.arg.id({ required: true }),
      always: t.arg.boolean({ required: true }),
      roundIds: t.arg.idList({ required: true }),
    },
    resolve: (_, { id, always, roundIds }, context) => {
      const viewer = signedIn(context)
      const ids = [...new Set(roundIds)]
      if (ids.length > maxRounds) throw new ValidationError([{ path: 'roundIds', rule: 'tooMany' }])
      return actOnMembership(context.database, viewer, { id }, async (tx, membership) => {
        if (membership.role !== 'clerk') throw new ValidationError([{ path: 'id', rule: 'notClerk' }])
        // A round that does not ask the agency has nothing to send.
        const asked = await tx.report.count({
          where: { agencyId: membership.agencyId, roundId: { in: ids.filter(isUuid) } },
        })
        if (asked < ids.length) throw new ValidationError([{ path: 'roundIds', rule: 'gone' }])
        const before = await membershipSnapshot(tx, id)
        await tx.membership.update({ where: { id }, data: { maySubmit: always } })
        await tx.submitGrant.deleteMany({ where: { membershipId: id } })
        await tx.submitGrant.createMany({ data: ids.map((roundId) => ({ membershipId: id, roundId })) })
        const after = await membershipSnapshot(tx, id)
        const { personId } = membership
        await recordMembership(tx, { byId: viewer.personId, personId, act: 'changeMembership', before, after })
      })
    },
  }),
}))
