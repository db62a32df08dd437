import { z } from 'zod'
import { isUuid } from '#lib/sql.ts'
import type { CountedPage, Page } from './connection.ts'

/** Most rows that one page gives. */
const maxRows = 100
const fewRows = 50

/** Rows to give: 50 unless asked otherwise, 1 to 100. */
export const pageSize = (first: number | null | undefined): number => Math.min(Math.max(first ?? fewRows, 1), maxRows)

/** A cursor is the last row's sort key (keyset paging), opaque to the client. */
const writeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** What a sort key is made of; the database would stumble over anything else. */
export const keyPart = {
  text: z.string().regex(/^[^\0]*$/u),
  uuid: z.string().refine(isUuid),
  instant: z.iso.datetime(),
  /** A PostgreSQL `integer`. */
  int: z.int32(),
  number: z.number(),
  /** A PostgreSQL `bigint`, which JavaScript has as text. */
  serial: z.string().regex(/^\d{1,18}$/u),
}

/** The sort key in a cursor, null when there is none or it is not one of ours. */
export function readCursor<Key>(cursor: string | null | undefined, shape: z.ZodType<Key>): Key | null {
  if (!cursor) return null
  return shape.safeParse(parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data ?? null
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** A page from rows read with `LIMIT size + 1`. */
export function page<Row, Node>(
  rows: readonly Row[],
  size: number,
  after: boolean,
  node: (row: Row) => Node,
  key: (row: Row) => readonly (string | number)[],
): Page<Node> {
  // Cursors are written where a query asks for them.
  const edges = rows.slice(0, size).map((row) => ({
    node: node(row),
    get cursor() {
      return writeCursor(key(row))
    },
  }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after,
      get startCursor() {
        return edges[0]?.cursor ?? null
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null
      },
    },
  }
}

/** How a list is read, page by page. */
interface Reading<Row, Node, Key> {
  /** Of the sort key that a cursor holds. */
  readonly shape: z.ZodType<Key>
  /** The first `limit` rows after a key; of all where it is null. */
  readonly read: (from: { readonly after: Key | null; readonly limit: number }) => Promise<readonly Row[]>
  readonly node: (row: Row) => Node
  readonly key: (row: Row) => readonly (string | number)[]
}

/** The arguments of a list: how many, and behind which cursor. */
interface Asked {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

async function pageAndRows<Row, Node, Key>(
  { first, after }: Asked,
  { shape, read, node, key: keyOf }: Reading<Row, Node, Key>,
): Promise<[Page<Node>, readonly Row[]]> {
  const size = pageSize(first)
  const key = readCursor(after, shape)
  const rows = await read({ after: key, limit: size + 1 })
  return [page(rows, size, key !== null, node, keyOf), rows]
}

/** One page of a list. */
export async function readPage<Row, Node, Key>(asked: Asked, reading: Reading<Row, Node, Key>): Promise<Page<Node>> {
  const [found] = await pageAndRows(asked, reading)
  return found
}

/** One page of a list with how many there are in all: what `total` says, which is asked only where that takes work. */
export async function countedPage<Row, Node, Key>(
  asked: Asked,
  {
    total,
    ...reading
  }: Reading<Row, Node, Key> & {
    readonly total: (rows: readonly Row[]) => CountedPage<Node>['totalCount']
  },
): Promise<CountedPage<Node>> {
  const [found, rows] = await pageAndRows(asked, reading)
  return { ...found, totalCount: total(rows) }
}

/** Where each row says how many there are in all. */
export const totalOfRows = (rows: readonly { readonly total: number }[]): number => rows[0]?.total ?? 0
