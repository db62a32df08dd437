import { personForm } from '@thidua/schema/administration/person-form'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { administerPerson, personAsNow } from '#domain/directory/administer-person.ts'
import { keepAnswered } from '#domain/directory/keep-answered.ts'
import { writePerson } from '#domain/directory/write-person.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { isTaken } from '#lib/is-taken.ts'
import { parseForm } from '#lib/parse-form.ts'

const SavePersonInput = builder.inputType('SavePersonInput', {
  fields: (t) => ({
    id: t.id({ description: 'Null makes a new one.' }),
    lastChange: t.id({ description: 'Their latest change when the page was read; null where there was none.' }),
    name: t.string({ required: true }),
    email: t.string({ required: true }),
    administrator: t.boolean({ required: true }),
  }),
})

builder.mutationField('savePerson', (t) =>
  t.field({
    type: 'Person',
    authScopes: { signedIn: true },
    description: 'Makes or changes a person. The last administrator stays one.',
    errors: { types: [...directoryErrors] },
    args: { input: t.arg({ type: SavePersonInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:directory')
      const form = parseForm(personForm, input)
      const { id } = input
      const { database } = context
      const saved = id
        ? administerPerson(database, viewer, { id, lastChange: input.lastChange }, (tx) =>
            keepAnswered(tx, [], () => writePerson(tx, id, form, viewer.personId)),
          )
        : administer(database.prisma, null, (tx) => writePerson(tx, null, form, viewer.personId)).then((person) =>
            personAsNow(database.pool, person.id),
          )
      return saved.catch((error: unknown) => {
        throw isTaken(error) ? new ValidationError([{ path: 'email', rule: 'taken' }]) : error
      })
    },
  }),
)
