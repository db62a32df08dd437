import type { Prisma } from '@thidua/prisma/client'
import type { Viewer } from '@thidua/schema/permissions'
import { administer, type Basis } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import type { PersonNode } from '#domain/nodes/person-node.ts'
import type { Database } from '#lib/database.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { peopleById } from './people-by-id.ts'

/**
 * An act of an administrator on a person who is there, decided on the person's latest change; gives the person as they
 * are after it.
 */
export async function administerPerson(
  { prisma, pool }: Database,
  viewer: Viewer,
  { id, lastChange }: { readonly id: string; readonly lastChange?: string | null | undefined },
  act: (tx: Prisma.TransactionClient) => Promise<unknown>,
): Promise<PersonNode> {
  assertMay(viewer, 'administer:directory')
  if (!isUuid(id)) throw new NotFoundError()
  const basis: Basis = { subject: 'person', id, lastChange: lastChange ?? null }
  await administer(prisma, basis, async (tx) => {
    if (!(await tx.person.findUnique({ where: { id } }))) throw new NotFoundError()
    await act(tx)
  })
  return personAsNow(pool, id)
}

/** A person who was just written. */
export async function personAsNow(db: Database['pool'], id: string): Promise<PersonNode> {
  const person = (await peopleById(db, [id])).get(id)
  if (!person) throw new Error('a person was not written')
  return person
}

/** Agencies of a person's memberships: those whose answering an act on the person may concern. */
export const agenciesOf = async (tx: Prisma.TransactionClient, personId: string): Promise<string[]> =>
  (await tx.membership.findMany({ where: { personId }, select: { agencyId: true } })).map(({ agencyId }) => agencyId)
