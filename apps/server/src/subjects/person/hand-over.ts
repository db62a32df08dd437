import { handOverForm } from '@thidua/schema/administration/hand-over-form'
import { administerPerson } from '#domain/directory/administer-person.ts'
import { passOn } from '#domain/directory/pass-on.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { parseForm } from '#lib/parse-form.ts'

const HandOverInput = builder.inputType('HandOverInput', {
  fields: (t) => ({
    personId: t.id({ required: true, description: 'Who leaves.' }),
    lastChange: t.id({ description: 'Their latest change when the page was read.' }),
    successorId: t.id({ required: true }),
    membershipIds: t.idList({
      required: true,
      description: 'What passes on; blocks and what may be sent pass with it.',
    }),
    on: t.field({ type: 'Date', required: true, description: "The successor's first day." }),
    deactivate: t.boolean({ required: true, description: 'Whether who leaves may sign in no more, from now on.' }),
    note: t.string(),
  }),
})

builder.mutationField('handOver', (t) =>
  t.field({
    type: 'Person',
    authScopes: { signedIn: true },
    description:
      'A person leaves: their roles go to a successor, and with them the reports they are asked about, the remarks of their blocks and what they may send.',
    errors: { types: [...directoryErrors] },
    args: { input: t.arg({ type: HandOverInput, required: true }) },
    resolve: (_, { input }, context) => {
      const viewer = signedIn(context)
      const { note, ...form } = parseForm(handOverForm, { ...input, note: input.note ?? '' })
      const { personId, lastChange } = input
      return administerPerson(context.database, viewer, { id: personId, lastChange }, (tx) =>
        passOn(tx, personId, form, { byId: viewer.personId, note: note || null }),
      )
    },
  }),
)
