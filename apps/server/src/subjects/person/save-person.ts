import type { Person, Prisma } from '@thidua/prisma/client'
import { type PersonForm, personForm } from '@thidua/schema/administration/person-form'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { administerPerson, personAsNow } from '#domain/directory/administer-person.ts'
import { keepAnswered } from '#domain/directory/keep-answered.ts'
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

const fieldsOf = ({ name, email, administrator }: Person): PersonForm => ({ name, email, administrator })

async function write(tx: Prisma.TransactionClient, id: string | null, form: PersonForm, byId: string): Promise<Person> {
  const before = id === null ? null : await tx.person.findUniqueOrThrow({ where: { id } })
  const person =
    id === null ? await tx.person.create({ data: form }) : await tx.person.update({ where: { id }, data: form })
  await recordChange(tx, {
    byId,
    subject: 'person',
    subjectId: person.id,
    act: before ? 'change' : 'create',
    before: before && fieldsOf(before),
    after: fieldsOf(person),
  })
  return person
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
      const form = parseForm(personForm, input)
      const { id } = input
      const { database } = context
      const saved = id
        ? administerPerson(database, viewer, { id, lastChange: input.lastChange }, (tx) =>
            keepAnswered(tx, [], () => write(tx, id, form, viewer.personId)),
          )
        : administer(database.prisma, null, (tx) => write(tx, null, form, viewer.personId)).then((person) =>
            personAsNow(database.pool, person.id),
          )
      return saved.catch((error: unknown) => {
        throw isTaken(error) ? new ValidationError([{ path: 'email', rule: 'taken' }]) : error
      })
    },
  }),
)
