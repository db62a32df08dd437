import type { BlockNode } from '#domain/nodes/agency-node.ts'
import { builder } from '#graphql/builder.ts'
import { statement } from '#lib/sql.ts'

const blocks = statement<BlockNode>('blocks', 'SELECT id, name FROM block ORDER BY position, code')

builder.queryField('blocks', (t) =>
  t.field({
    type: ['Block'],
    authScopes: { signedIn: true },
    description: 'All emulation blocks (khối, cụm thi đua) in their order; some ten.',
    resolve: (_, _args, { database }) => blocks(database.pool, []),
  }),
)
