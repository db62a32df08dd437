import type { Membership, Prisma } from '@thidua/prisma/client'
import { can, type Viewer } from '@thidua/schema/permissions'
import { administer, type Basis } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { keepAnswered } from '#domain/directory/keep-answered.ts'
import { membershipById } from '#domain/directory/memberships.ts'
import type { MembershipNode } from '#domain/nodes/membership-node.ts'
import type { Database } from '#lib/database.ts'
import { ForbiddenError, NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'

interface Asked {
  readonly id: string
  /** Of the person; left out where the page shows no more of them than the membership itself. */
  readonly lastChange?: string | null | undefined
}

/**
 * An act on one membership, of an administrator or of the agency's head, who may not touch a head without a last day, a
 * reviewer, a compiler or a leader of a round. Gives the membership as it is after it.
 */
export async function actOnMembership(
  { prisma, pool }: Database,
  viewer: Viewer,
  { id, lastChange }: Asked,
  act: (tx: Prisma.TransactionClient, membership: Membership) => Promise<void>,
): Promise<MembershipNode> {
  const read = isUuid(id) ? await prisma.membership.findUnique({ where: { id } }) : null
  if (!read || !mayKnow(viewer, read.agencyId)) throw new NotFoundError()
  const administers = can(viewer, 'administer:directory').allowed
  // What was done to the person elsewhere is an administrator's to read; others decide on the membership that they see.
  const basis: Basis | null =
    lastChange === undefined || !administers ? null : { subject: 'person', id: read.personId, lastChange }
  await administer(prisma, basis, (tx) =>
    keepAnswered(tx, [read.agencyId], async () => {
      const membership = await tx.membership.findUnique({ where: { id } })
      if (!membership) throw new NotFoundError()
      assertMay(viewer, 'manage:clerks', { agencyId: membership.agencyId })
      const heads = membership.role === 'clerk' || (membership.role === 'head' && membership.validUntil !== null)
      if (!heads && !administers) throw new ForbiddenError('notAdministrator')
      await act(tx, membership)
    }),
  )
  const after = await membershipById(pool, id)
  if (!after) throw new Error('a membership was deleted')
  return after
}

/** To who neither administers nor works there, no membership is there. */
const mayKnow = (viewer: Viewer, agencyId: string): boolean =>
  can(viewer, 'administer:directory').allowed || viewer.memberships.some((own) => own.agencyId === agencyId)
