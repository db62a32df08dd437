import { z } from 'zod'
import { type MovementNode, movementJson } from '#domain/nodes/movement-node.ts'
import { builder } from '#graphql/builder.ts'
import { connection } from '#graphql/connection.ts'
import { keyPart, page, pageSize, readCursor } from '#graphql/page.ts'
import { statement } from '#lib/sql.ts'

const MovementConnection = connection<MovementNode>('Movement', 'Movement')

const movements = statement<{ movement: MovementNode }>(
  'movements',
  `SELECT ${movementJson('mv', 'launch')} AS movement
  FROM movement mv LEFT JOIN document launch ON launch.id = mv.launch_document_id
  WHERE $1::int IS NULL OR (mv.from_year, mv.id) < ($1, $2::uuid)
  ORDER BY mv.from_year DESC, mv.id DESC LIMIT $3`,
)

const sortKey = z.tuple([keyPart.int, keyPart.uuid])

builder.queryField('movements', (t) =>
  t.field({
    type: MovementConnection,
    authScopes: { signedIn: true },
    args: { first: t.arg.int(), after: t.arg.string() },
    resolve: async (_, { first, after }, { database }) => {
      const size = pageSize(first)
      const key = readCursor(after, sortKey)
      const rows = await movements(database.pool, [...(key ?? [null, null]), size + 1])
      return page(
        rows,
        size,
        key !== null,
        ({ movement }) => movement,
        ({ movement }) => [movement.fromYear, movement.id],
      )
    },
  }),
)
