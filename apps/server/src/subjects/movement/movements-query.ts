import { z } from 'zod'
import { type MovementNode, movementJson } from '#domain/nodes/movement-node.ts'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { keyPart, page, pageSize, readCursor } from '#graphql/page.ts'
import { searchPattern, statement } from '#lib/sql.ts'
import { loadMovement } from './load-movement.ts'

const MovementConnection = countedConnection<MovementNode>('Movement', 'Movement')

interface Row {
  readonly movement: MovementNode
  readonly total: number
}

const from = `WITH chosen AS (
    SELECT mv.*, count(*) OVER ()::int AS total FROM movement mv
    WHERE $1::text IS NULL OR search_key(mv.name) LIKE search_key($1)
  )
  SELECT ${movementJson('mv', 'launch')} AS movement, mv.total
  FROM chosen mv LEFT JOIN document launch ON launch.id = mv.launch_document_id WHERE`

const latestFirst = statement<Row>(
  'movements',
  `${from} ($2::int IS NULL OR (mv.from_year, mv.id) < ($2, $3::uuid))
  ORDER BY mv.from_year DESC, mv.id DESC LIMIT $4`,
)

const byName = statement<Row>(
  'movements-by-name',
  `${from} ($2::text IS NULL OR (mv.name COLLATE "vi-x-icu", mv.id) > ($2 COLLATE "vi-x-icu", $3::uuid))
  ORDER BY mv.name COLLATE "vi-x-icu", mv.id LIMIT $4`,
)

const sorts = {
  years: { read: latestFirst, shape: z.tuple([keyPart.int, keyPart.uuid]), of: (m: MovementNode) => m.fromYear },
  name: { read: byName, shape: z.tuple([keyPart.text, keyPart.uuid]), of: (m: MovementNode) => m.name },
} as const

const SortEnum = builder.enumType('MovementSort', { values: ['years', 'name'] as const })

builder.queryFields((t) => ({
  movements: t.field({
    type: MovementConnection,
    authScopes: { signedIn: true },
    description: 'Movements by name, with and without marks; the latest first unless asked for by name.',
    args: { first: t.arg.int(), after: t.arg.string(), search: t.arg.string(), sort: t.arg({ type: SortEnum }) },
    resolve: async (_, { first, after, search, sort }, { database }) => {
      const size = pageSize(first)
      const { read, shape, of } = sorts[sort ?? 'years']
      const key = readCursor<[string | number, string]>(after, shape)
      const rows = await read(database.pool, [searchPattern(search), ...(key ?? [null, null]), size + 1])
      const found = page(
        rows,
        size,
        key !== null,
        ({ movement }) => movement,
        ({ movement }) => [of(movement), movement.id],
      )
      return { ...found, totalCount: rows[0]?.total ?? 0 }
    },
  }),
  movement: t.field({
    type: 'Movement',
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { database }) => loadMovement(database.pool, id),
  }),
}))
