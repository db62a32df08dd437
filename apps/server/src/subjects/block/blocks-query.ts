import type { BlockNode } from '#domain/nodes/agency-node.ts'
import { builder } from '#graphql/builder.ts'
import { statement } from '#lib/sql.ts'

const blocks = statement<BlockNode>(
  'blocks',
  'SELECT id, name FROM block WHERE NOT $1::boolean OR valid_until IS NULL ORDER BY position, code',
)

builder.queryField('blocks', (t) =>
  t.field({
    type: ['Block'],
    authScopes: { signedIn: true },
    description: 'All emulation blocks (khối, cụm thi đua) in their order; some ten.',
    args: { current: t.arg.boolean({ description: 'Only those that may be named from now on.' }) },
    resolve: (_, { current }, { database }) => blocks(database.pool, [current ?? false]),
  }),
)
