import { type MovementNode, movementJson } from '#domain/nodes/movement-node.ts'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'

const movement = statement<{ movement: MovementNode }>(
  'movement',
  `SELECT ${movementJson('mv', 'launch')} AS movement
  FROM movement mv LEFT JOIN document launch ON launch.id = mv.launch_document_id WHERE mv.id = $1`,
)

/** A movement by its id; null when there is none. */
export async function loadMovement(db: Queryable, id: string): Promise<MovementNode | null> {
  const [row] = isUuid(id) ? await movement(db, [id]) : []
  return row?.movement ?? null
}
