import type { Prisma } from '@thidua/prisma/client'

const longest = 60

/** A name in small letters, digits and hyphens; `x` where it has none of them. */
const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/gu, '') || 'x'

type Slugged = 'movement' | 'round' | 'commendationForm'

/** A slug that no movement, no round, or no form of commendation (its key) has; who asks for another meanwhile waits. */
export async function uniqueSlug(tx: Prisma.TransactionClient, of: Slugged, name: string): Promise<string> {
  const slug = slugOf(name)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug of ${of}`}, 0))`
  const taken = new Set(await slugsLike(tx, of, slug))
  if (!taken.has(slug)) return slug
  let nr = 2
  while (taken.has(`${slug}-${nr}`)) nr++
  return `${slug}-${nr}`
}

async function slugsLike(tx: Prisma.TransactionClient, of: Slugged, slug: string): Promise<string[]> {
  const like = [{ equals: slug }, { startsWith: `${slug}-` }]
  if (of === 'commendationForm') {
    const where = { OR: like.map((key) => ({ key })) }
    return (await tx.commendationForm.findMany({ where, select: { key: true } })).map(({ key }) => key)
  }
  const query = { where: { OR: like.map((one) => ({ slug: one })) }, select: { slug: true } } as const
  const rows = of === 'movement' ? await tx.movement.findMany(query) : await tx.round.findMany(query)
  return rows.map((row) => row.slug)
}
