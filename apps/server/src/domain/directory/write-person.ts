import type { Person, Prisma } from '@thidua/prisma/client'
import type { PersonForm } from '@thidua/schema/administration/person-form'
import { recordSaved } from '#domain/administration/record-saved.ts'
import { withdrawAllLinks } from '#domain/people/make-link.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'

const fieldsOf = ({ name, email, administrator, phone }: Person): PersonForm => ({
  name,
  email,
  administrator,
  phone: phone ?? '',
})

/** Makes a person (`id` null) or changes one, and puts it on record; another address withdraws the links to the one before. `byId`: null for the command line. */
export async function writePerson(
  tx: Prisma.TransactionClient,
  id: string | null,
  form: PersonForm,
  byId: string | null,
): Promise<Person> {
  const before = id === null ? null : await tx.person.findUniqueOrThrow({ where: { id } })
  const data = { ...form, phone: form.phone || null }
  const person = id === null ? await tx.person.create({ data }) : await tx.person.update({ where: { id }, data })
  // A link that went to an address that is theirs no more, or never was, is whoever's reads it.
  if (before && before.email !== person.email) await withdrawAllLinks(prismaQueryable(tx), person.id)
  await recordSaved(tx, { byId, subject: 'person', before, after: person, fieldsOf })
  return person
}
