import { personForm } from '@thidua/schema/administration/person-form'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { administerPerson, personAsNow } from '#domain/directory/administer-person.ts'
import { keepAnswered } from '#domain/directory/keep-answered.ts'
import { writePerson } from '#domain/directory/write-person.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import type { Database } from '#lib/database.ts'
import { ValidationError } from '#lib/expected-errors.ts'
import { isTaken } from '#lib/is-taken.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'

const SavePersonInput = builder.inputType('SavePersonInput', {
  fields: (t) => ({
    id: t.id({ description: 'Null makes a new one.' }),
    lastChange: t.id({ description: 'Their latest change when the page was read; null where there was none.' }),
    name: t.string({ required: true }),
    email: t.string({ required: true }),
    administrator: t.boolean({ required: true }),
    phone: t.string({ description: "Left out: as it was; '': none." }),
  }),
})

async function phoneOf({ prisma }: Database, id: string | null | undefined): Promise<string> {
  const person = id && isUuid(id) ? await prisma.person.findUnique({ where: { id } }) : null
  return person?.phone ?? ''
}

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
      const { id } = input
      const { database } = context
      const form = parseForm(personForm, { ...input, phone: input.phone ?? (await phoneOf(database, id)) })
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
