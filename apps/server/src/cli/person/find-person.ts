import type { Person, Prisma } from '@thidua/prisma/client'

/** The person who signs in with an address. Throws a sentence where there is none. */
export async function findPerson(tx: Prisma.TransactionClient, email: string): Promise<Person> {
  const person = await tx.person.findUnique({ where: { email: email.normalize('NFC').trim().toLowerCase() } })
  if (!person) throw new Error(`Nobody has the address ${email}.`)
  return person
}
