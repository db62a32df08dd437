import type { Prisma } from '@thidua/prisma/client'
import { can, type Viewer } from '@thidua/schema/permissions'
import { ownedByOne } from '#domain/administration/owned.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'
import { isUuid } from '#lib/sql.ts'

type Tx = Prisma.TransactionClient

/** Whether there is such a movement, which has not ended, and somebody may ask rounds of it. */
export async function mayUseMovement(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  // Held until the round names it: it neither ends nor goes in between.
  await tx.$executeRaw`SELECT FROM movement WHERE id = ${id}::uuid FOR SHARE`
  const [movement] = await tx.$queryRaw<{ hostAgencyId: string | null }[]>`SELECT host_agency_id AS "hostAgencyId"
    FROM movement WHERE id = ${id}::uuid AND (valid_until IS NULL OR valid_until > vietnam_today())`
  if (!movement) return false
  return can(viewer, 'use:movement', await ownedByOne(prismaQueryable(tx), viewer, movement.hostAgencyId)).allowed
}

/** Whether there is such a published version, and somebody may ask rounds on it. */
export async function mayUseTemplate(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  const template = isUuid(id) ? await tx.template.findUnique({ where: { id, publishedAt: { not: null } } }) : null
  if (!template) return false
  const owner = await tx.templateOwner.findUnique({ where: { slug: template.slug } })
  const owned = await ownedByOne(prismaQueryable(tx), viewer, owner?.hostAgencyId ?? null)
  return can(viewer, 'use:template', owned).allowed
}
