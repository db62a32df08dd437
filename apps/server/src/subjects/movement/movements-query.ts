import type { Viewer } from '@thidua/schema/permissions'
import { z } from 'zod'
import { hostsThatMay } from '#domain/administration/owned.ts'
import { type MovementNode, movementJson } from '#domain/nodes/movement-node.ts'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { countedPage, keyPart, totalOfRows } from '#graphql/page.ts'
import { type Queryable, searchPattern, statement } from '#lib/sql.ts'
import { loadMovement } from './load-movement.ts'

const MovementConnection = countedConnection<MovementNode>('Movement', 'Movement')

interface Row {
  readonly movement: MovementNode
  readonly total: number
}

const from = `WITH chosen AS (
    SELECT mv.*, count(*) OVER ()::int AS total FROM movement mv
    WHERE ($1::text IS NULL OR search_key(mv.name) LIKE search_key($1))
      AND ($5::uuid[] IS NULL OR mv.host_agency_id = ANY($5) OR $6::boolean AND mv.host_agency_id IS NULL)
      AND ($5::uuid[] IS NULL OR mv.valid_until IS NULL OR mv.valid_until > vietnam_today())
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

const owners = statement<{ host: string | null }>(
  'movement-owners',
  'SELECT DISTINCT host_agency_id AS host FROM movement',
)

/** Values of $5 and $6: whose movements a person may ask rounds of. */
async function usableOwners(db: Queryable, viewer: Viewer | null): Promise<[string[], boolean]> {
  const hosts = (await owners(db, [])).map(({ host }) => host)
  const usable = await hostsThatMay(db, viewer, 'use:movement', hosts)
  return [[...usable].filter((host) => host !== null), usable.has(null)]
}

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
    args: {
      first: t.arg.int(),
      after: t.arg.string(),
      search: t.arg.string(),
      sort: t.arg({ type: SortEnum }),
      usable: t.arg.boolean({ description: 'Only those of which the viewer may ask rounds.' }),
    },
    resolve: async (_, { first, after, search, sort, usable }, { database, viewer }) => {
      const { read, of, ...sorted } = sorts[sort ?? 'years']
      const shape: z.ZodType<[string | number, string]> = sorted.shape
      const whose = usable ? await usableOwners(database.pool, viewer) : [null, true]
      return countedPage(
        { first, after },
        {
          shape,
          read: ({ after: key, limit }) =>
            read(database.pool, [searchPattern(search), ...(key ?? [null, null]), limit, ...whose]),
          node: ({ movement }) => movement,
          key: ({ movement }) => [of(movement), movement.id],
          total: totalOfRows,
        },
      )
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
