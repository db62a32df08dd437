import { can, type OwnedPermission, type OwnedSubject, type Viewer } from '@thidua/schema/permissions'
import { type Queryable, statement } from '#lib/sql.ts'

interface Lines {
  readonly id: string
  readonly above: string[]
  readonly line: string[]
}

/**
 * $1: agencies that movements and templates belong to; $2: agencies that somebody compiles for. A department acts for the
 * body that it is one of, so all below that body are of its line; so are those that it has asked for reports. By sets: a
 * country has thousands of owners.
 */
const lines = statement<Lines>(
  'lines-of-owners',
  `WITH RECURSIVE up AS (
    SELECT a.id AS of, a.id, a.parent_id FROM agency a WHERE a.id = ANY($1::uuid[]) OR a.id = ANY($2::uuid[])
    UNION
    SELECT up.of, a.id, a.parent_id FROM up JOIN agency a ON a.id = up.parent_id
  ), above AS (
    SELECT up.of, array_agg(up.id) AS ids FROM up WHERE up.of = ANY($1::uuid[]) GROUP BY up.of
  ), line AS (
    SELECT h.id AS host, up.of AS own FROM agency h
    JOIN up ON up.id = CASE WHEN h.kind = 'department' THEN coalesce(h.parent_id, h.id) ELSE h.id END
    WHERE h.id = ANY($1::uuid[]) AND up.of = ANY($2::uuid[])
    UNION
    SELECT rd.host_agency_id, r.agency_id FROM report r JOIN round rd ON rd.id = r.round_id
    WHERE r.agency_id = ANY($2::uuid[]) AND rd.host_agency_id = ANY($1::uuid[]) AND rd.state <> 'draft'
  ), lines AS (
    SELECT host, array_agg(own) AS ids FROM line GROUP BY host
  )
  SELECT above.of AS id, above.ids AS above, coalesce(lines.ids, '{}') AS line
  FROM above LEFT JOIN lines ON lines.host = above.of`,
)

/** Agencies for which a person compiles. */
export const compilesFor = (viewer: Viewer | null): string[] =>
  (viewer?.memberships ?? []).flatMap(({ role, agencyId }) => (role === 'compiler' ? [agencyId] : []))

/** What the table of rights asks of things that belong to these agencies; null is what belongs to none. */
export async function ownedBy(
  db: Queryable,
  viewer: Viewer | null,
  hosts: readonly (string | null)[],
): Promise<Map<string | null, OwnedSubject>> {
  const named = [...new Set(hosts)].filter((id) => id !== null)
  const found = named.length === 0 ? [] : await lines(db, [named, compilesFor(viewer)])
  return new Map<string | null, OwnedSubject>([
    [null, ofNobody],
    ...found.map(({ id, above, line }) => [id, { hostAgencyId: id, above, line }] as const),
  ])
}

const ofNobody: OwnedSubject = { hostAgencyId: null, above: [], line: [] }

/** The same of one. */
export const ownedByOne = async (db: Queryable, viewer: Viewer | null, host: string | null): Promise<OwnedSubject> =>
  (await ownedBy(db, viewer, [host])).get(host) ?? ofNobody

/** Of agencies, those with whose things somebody may do this. Who belongs to none is `null`. */
export async function hostsThatMay(
  db: Queryable,
  viewer: Viewer | null,
  act: OwnedPermission,
  hosts: readonly (string | null)[],
): Promise<Set<string | null>> {
  const owned = await ownedBy(db, viewer, hosts)
  return new Set([...owned].filter(([, subject]) => can(viewer, act, subject).allowed).map(([id]) => id))
}
