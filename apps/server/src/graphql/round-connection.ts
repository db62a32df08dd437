import type { RoundNode } from '#domain/nodes/round-node.ts'
import type { RoundRow } from '#domain/rounds-visible.ts'
import { connection } from './connection.ts'
import { page } from './page.ts'

export const RoundConnection = connection<RoundNode>('Round', 'Round')

export const roundPage = (rows: readonly RoundRow[], size: number, after: boolean) =>
  page(
    rows,
    size,
    after,
    ({ round }) => round,
    ({ round, opens }) => [opens, round.id],
  )
