import { agencyEndForm } from '@thidua/schema/administration/agency-form'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { agenciesById } from '#domain/agencies-by-id.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { closeAgency, reopenAgency } from './close-agency.ts'

const EndAgencyInput = builder.inputType('EndAgencyInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    lastChange: t.id({ description: 'Its latest change when the page was read; null where there was none.' }),
    on: t.field({
      type: 'Date',
      description: 'The first day on which it is no more; null takes the end back, with its successors.',
    }),
    successorIds: t.idList({ required: true, description: 'Who takes its work over: several after a split.' }),
    note: t.string(),
  }),
})

builder.mutationField('endAgency', (t) =>
  t.field({
    type: 'Agency',
    authScopes: { signedIn: true },
    description: 'Ends an agency on a day, names its successors, or takes this back. What it sent stays as it is.',
    errors: { types: [...directoryErrors] },
    args: { input: t.arg({ type: EndAgencyInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:directory')
      const { id, on, lastChange } = input
      if (!isUuid(id)) throw new NotFoundError()
      const form = on ? parseForm(agencyEndForm, { ...input, on, note: input.note ?? '' }) : null
      const { prisma, pool } = context.database
      await administer(prisma, { subject: 'agency', id, lastChange: lastChange ?? null }, async (tx) => {
        await oneDirectoryActAtATime(tx)
        if (form) await closeAgency(tx, id, form, viewer.personId)
        else await reopenAgency(tx, id, viewer.personId)
      })
      const agency = (await agenciesById(pool, [id])).get(id)
      if (!agency) throw new NotFoundError()
      return agency
    },
  }),
)
