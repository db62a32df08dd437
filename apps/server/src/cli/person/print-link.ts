import type { Prisma } from '@thidua/prisma/client'
import { makeLink } from '#domain/people/make-link.ts'
import { orderLink } from '#domain/people/order-link.ts'
import { linkSettings } from '#lib/env.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import type { Outcome } from '../command.ts'

/** Whoever reads the terminal stands beside the person, or is the person: a day is long. */
const goodForHours = 24

/** A link for a person to set a password by, as text and for machines; older ones are good no more. */
export async function printLink(tx: Prisma.TransactionClient, personId: string): Promise<Outcome> {
  const { path, expiresAt } = await makeLink(prismaQueryable(tx), await orderLink(tx, personId, null, goodForHours))
  const address = `${linkSettings().appUrl}${path}`
  return { text: `${address}\n(good once, until ${expiresAt})`, json: { address, expiresAt } }
}
