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

/** A slug that no movement, or no round, has; whoever asks for another in this moment waits. */
export async function uniqueSlug(
  tx: Prisma.TransactionClient,
  table: 'movement' | 'round',
  name: string,
): Promise<string> {
  const slug = slugOf(name)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`slug of ${table}`}, 0))`
  const where = { OR: [{ slug }, { slug: { startsWith: `${slug}-` } }] }
  const rows =
    table === 'movement'
      ? await tx.movement.findMany({ where, select: { slug: true } })
      : await tx.round.findMany({ where, select: { slug: true } })
  const taken = new Set(rows.map((row) => row.slug))
  if (!taken.has(slug)) return slug
  let nr = 2
  while (taken.has(`${slug}-${nr}`)) nr++
  return `${slug}-${nr}`
}
