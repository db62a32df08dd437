import type { AgencyKind } from '@thidua/prisma/client'
import { type AgencyNode, agencyJson } from '#domain/nodes/agency-node.ts'
import { contains, type Queryable, statement } from '#lib/sql.ts'
import type { AgencySort } from './agency-filter.ts'

export interface AgencyRow {
  readonly agency: AgencyNode
  /** What it is sorted by before its id: the place of its block where that counts, else 0, and a text. */
  readonly key: readonly [number, string]
}

export interface AgencyList {
  readonly search: string | null
  readonly kind: AgencyKind | null
  readonly blockId: string | null
  readonly standing: 'inForce' | 'ended' | null
}

interface AgencyPage extends AgencyList {
  readonly sort: AgencySort
  readonly descending: boolean
  readonly after: readonly [number, string, string] | null
  readonly limit: number
}

const chosen = `($1::text IS NULL OR ${contains('a.search_text', '$1')})
  AND ($2::agency_kind IS NULL OR a.kind = $2) AND ($3::uuid IS NULL OR a.block_id = $3)
  AND ($4::text IS NULL OR ($4 = 'ended') = (a.valid_until IS NOT NULL AND a.valid_until <= vietnam_today()))`

const directions = { up: { name: '', than: '>', order: 'ASC' }, down: { name: '-down', than: '<', order: 'DESC' } }

const byText = (sort: 'name' | 'code', { name, than, order }: (typeof directions)['up']) =>
  statement<AgencyRow>(
    `agencies-by-${sort}${name}`,
    `SELECT ${agencyJson('a', 'b')} AS agency, json_build_array(0, a.${sort}) AS key
  FROM agency a LEFT JOIN block b ON b.id = a.block_id
  WHERE ${chosen} AND ($5::int IS NULL OR (a.${sort} COLLATE "vi-x-icu", a.id) ${than} ($6::text COLLATE "vi-x-icu", $7::uuid))
  ORDER BY a.${sort} COLLATE "vi-x-icu" ${order}, a.id ${order} LIMIT $8`,
  )

/** Agencies without a block come last. */
const lastPlace = 2_147_483_647

/** A page's worth of every block in the order of names, for which there is an index; then the blocks in theirs. */
function byBlock({ name, than, order }: (typeof directions)['up']) {
  const some = (place: string, where: string) =>
    `(SELECT a.*, ${place}::int AS place FROM agency a WHERE ${where} AND ${chosen} AND ($5::int IS NULL
      OR (${place}::int, a.name COLLATE "vi-x-icu", a.id) ${than} ($5, $6::text COLLATE "vi-x-icu", $7::uuid))
    ORDER BY a.name COLLATE "vi-x-icu" ${order}, a.id ${order} LIMIT $8)`
  return statement<AgencyRow>(
    `agencies-by-block${name}`,
    `SELECT ${agencyJson('a', 'b')} AS agency, json_build_array(a.place, a.name) AS key
  FROM (SELECT own.* FROM block bl CROSS JOIN LATERAL ${some('bl.position', 'a.block_id = bl.id')} own
    UNION ALL ${some(`${lastPlace}`, 'a.block_id IS NULL')}) a
  LEFT JOIN block b ON b.id = a.block_id
  ORDER BY a.place ${order}, a.name COLLATE "vi-x-icu" ${order}, a.id ${order} LIMIT $8`,
  )
}

const pages = {
  name: { up: byText('name', directions.up), down: byText('name', directions.down) },
  code: { up: byText('code', directions.up), down: byText('code', directions.down) },
  block: { up: byBlock(directions.up), down: byBlock(directions.down) },
}

const values = ({ search, kind, blockId, standing }: AgencyList) => [search, kind, blockId, standing]

export const loadAgencies = (db: Queryable, asked: AgencyPage): Promise<AgencyRow[]> =>
  pages[asked.sort][asked.descending ? 'down' : 'up'](db, [
    ...values(asked),
    ...(asked.after ?? [null, null, null]),
    asked.limit,
  ])

const count = statement<{ count: number }>(
  'agencies-count',
  `SELECT count(*)::int AS count FROM agency a WHERE ${chosen}`,
)

/** How many agencies a list has. */
export async function countAgencies(db: Queryable, asked: AgencyList): Promise<number> {
  const [row] = await count(db, values(asked))
  return row?.count ?? 0
}
