import type { Prisma } from '@thidua/prisma/client'
import type { OwnedPermission, Viewer } from '@thidua/schema/permissions'
import { ValidationError } from '#lib/expected-errors.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import { isUuid } from '#lib/sql.ts'
import { assertMay } from './assert-may.ts'
import { compilesFor, ownedByOne } from './owned.ts'

/**
 * The agency that something is to belong to: the one that was named; where none was, the one that the person compiles
 * for, or none for an administrator. Throws `ValidationError` for an agency that is not (any more), or where several could
 * be meant; `ForbiddenError` where the person does not act for it.
 */
export async function newOwner(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  act: OwnedPermission,
  named: string | null | undefined,
): Promise<string | null> {
  const own = compilesFor(viewer)
  const left = named === undefined || (named === null && !viewer.administrator)
  const host = left ? (own.length === 1 ? (own[0] ?? null) : null) : named
  if (host === null && !viewer.administrator) throw new ValidationError([{ path: 'hostAgencyId', rule: 'required' }])
  const known =
    host === null || (isUuid(host) && (await tx.agency.count({ where: { id: host, validUntil: null } })) > 0)
  if (!known) throw new ValidationError([{ path: 'hostAgencyId', rule: 'unknown' }])
  assertMay(viewer, act, await ownedByOne(prismaQueryable(tx), viewer, host))
  return host
}
