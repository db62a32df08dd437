import { comesEarlier, firstDayWithout, type Term } from '@thidua/directory/plan/cover'
import type { Prisma } from '@thidua/prisma/client'
import { HinderedError, type Hindrance } from '#domain/administration/hindered-error.ts'

/**
 * Who keeps whom in office is decided by one act after the other: what two acts would each leave, they might take
 * away together.
 */
export const oneDirectoryActAtATime = async (tx: Prisma.TransactionClient): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('directory', 0))`
}

/**
 * Runs an act that takes rights away, and refuses it with `HinderedError` where it would leave the product without an
 * administrator, or one of these agencies that has reports without a head (where it has none: without anybody who may
 * send) on an earlier day than otherwise.
 */
export async function keepAnswered<T>(
  tx: Prisma.TransactionClient,
  agencyIds: readonly string[],
  act: () => Promise<T>,
): Promise<T> {
  await oneDirectoryActAtATime(tx)
  const before = await standingOf(tx, agencyIds)
  const result = await act()
  const after = await standingOf(tx, agencyIds)
  const hindrances: Hindrance[] = []
  if (before.administrators > 0 && after.administrators === 0)
    hindrances.push({ rule: 'lastAdministrator', name: '', id: null })
  for (const [id, { name, noHead, noSender }] of before.agencies) {
    const now = after.agencies.get(id)
    if (!now) continue
    if (comesEarlier(noHead, now.noHead)) hindrances.push({ rule: 'lastHead', name, id })
    else if (comesEarlier(noSender, now.noSender)) hindrances.push({ rule: 'lastSender', name, id })
  }
  if (hindrances.length > 0) throw new HinderedError(hindrances)
  return result
}

interface Standing {
  readonly administrators: number
  readonly agencies: ReadonlyMap<string, { name: string; noHead: string | null; noSender: string | null }>
}

interface AgencyRow {
  id: string
  name: string
  today: string
  heads: Term[]
  senders: Term[]
}

async function standingOf(tx: Prisma.TransactionClient, agencyIds: readonly string[]): Promise<Standing> {
  const administrators = await tx.person.count({ where: { administrator: true, deactivatedAt: null } })
  const rows = await tx.$queryRaw<AgencyRow[]>`
    SELECT a.id, a.name, vietnam_today()::text AS today,
      coalesce(json_agg(json_build_object('from', m.valid_from, 'until', m.valid_until))
        FILTER (WHERE m.role = 'head'), '[]') AS heads,
      coalesce(json_agg(json_build_object('from', m.valid_from, 'until', m.valid_until))
        FILTER (WHERE m.role = 'head' OR m.role = 'clerk' AND m.may_submit), '[]') AS senders
    FROM agency a LEFT JOIN (membership m JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL)
      ON m.agency_id = a.id
    WHERE a.id = ANY(${[...agencyIds]}::uuid[]) AND (a.valid_until IS NULL OR a.valid_until > vietnam_today())
      AND EXISTS (SELECT FROM report r WHERE r.agency_id = a.id AND r.round_id IS NOT NULL)
    GROUP BY a.id`
  return {
    administrators,
    agencies: new Map(
      rows.map(({ id, name, today, heads, senders }) => [
        id,
        { name, noHead: firstDayWithout(heads, today), noSender: firstDayWithout(senders, today) },
      ]),
    ),
  }
}
