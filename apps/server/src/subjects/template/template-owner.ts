import type { Prisma, PrismaClient } from '@thidua/prisma/client'
import type { OwnedPermission, OwnedSubject, Viewer } from '@thidua/schema/permissions'
import { assertMay } from '#domain/administration/assert-may.ts'
import { ownedBy } from '#domain/administration/owned.ts'
import { prismaQueryable } from '#lib/prisma-queryable.ts'

type Reads = Pick<Prisma.TransactionClient | PrismaClient, 'templateOwner' | '$queryRawUnsafe'>

/** Whose templates are, by their slugs, as the table of rights asks it. */
export async function templateOwners(
  db: Reads,
  viewer: Viewer | null,
  slugs: readonly string[],
): Promise<Map<string, OwnedSubject>> {
  const rows = await db.templateOwner.findMany({ where: { slug: { in: [...new Set(slugs)] } } })
  const hosts = new Map(rows.map(({ slug, hostAgencyId }) => [slug, hostAgencyId]))
  const owned = await ownedBy(prismaQueryable(db), viewer, [...hosts.values()])
  return new Map(slugs.map((slug) => [slug, owned.get(hosts.get(slug) ?? null) as OwnedSubject]))
}

/** Refuses with `ForbiddenError` who has not this right to a template. */
export async function assertMayTemplate(
  db: Reads,
  viewer: Viewer | null,
  act: OwnedPermission,
  slug: string,
): Promise<void> {
  const owner = (await templateOwners(db, viewer, [slug])).get(slug) as OwnedSubject
  assertMay(viewer, act, owner)
}
