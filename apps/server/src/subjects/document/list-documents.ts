import { type DocumentNode, documentJson } from '#domain/nodes/document-node.ts'
import { contains, type Queryable, statement } from '#lib/sql.ts'

export const documentSorts = ['issuedOn', 'number'] as const
type DocumentSort = (typeof documentSorts)[number]

export const documentStandings = ['inForce', 'ended'] as const

/** Which documents of the registry; null asks for all. */
interface DocumentList {
  readonly search: string | null
  readonly type: string | null
  /** By today in Vietnam; one that nobody said an end of is in force. */
  readonly standing: (typeof documentStandings)[number] | null
}

interface DocumentPage extends DocumentList {
  readonly sort: DocumentSort
  readonly descending: boolean
  readonly after: readonly [key: string, id: string] | null
  readonly limit: number
}

interface Row {
  readonly document: DocumentNode
  /** What it is sorted by before its id. */
  readonly key: string
}

const chosen = `($1::text IS NULL OR ${contains('d.search_text', '$1')}) AND ($2::text IS NULL OR d.type = $2)
  AND ($3::text IS NULL OR ($3 = 'ended') = coalesce(d.in_force_until <= vietnam_today(), false))`

// A document without a date is older than all that have one.
const keys = {
  issuedOn: { column: `coalesce(d.issued_on, '0001-01-01'::date)`, key: '$4::date' },
  number: { column: 'd.number COLLATE "vi-x-icu"', key: '$4::text COLLATE "vi-x-icu"' },
} as const

const directions = { up: { than: '>', order: 'ASC' }, down: { than: '<', order: 'DESC' } } as const

const by = (sort: DocumentSort, direction: 'up' | 'down') => {
  const { column, key } = keys[sort]
  const { than, order } = directions[direction]
  return statement<Row>(
    `documents-by-${sort}-${direction}`,
    `SELECT ${documentJson('d')} AS document, (${column})::text AS key FROM document d
  WHERE ${chosen} AND ($4::text IS NULL OR (${column}, d.id) ${than} (${key}, $5::uuid))
  ORDER BY ${column} ${order}, d.id ${order} LIMIT $6`,
  )
}

const pages = {
  issuedOn: { up: by('issuedOn', 'up'), down: by('issuedOn', 'down') },
  number: { up: by('number', 'up'), down: by('number', 'down') },
}

const values = ({ search, type, standing }: DocumentList) => [search, type, standing]

export const listDocuments = (db: Queryable, asked: DocumentPage): Promise<Row[]> =>
  pages[asked.sort][asked.descending ? 'down' : 'up'](db, [
    ...values(asked),
    ...(asked.after ?? [null, null]),
    asked.limit,
  ])

const count = statement<{ count: number }>(
  'documents-count',
  `SELECT count(*)::int AS count FROM document d WHERE ${chosen}`,
)

/** How many documents a list has. */
export const countDocuments = async (db: Queryable, asked: DocumentList): Promise<number> =>
  (await count(db, values(asked)))[0]?.count ?? 0
