import { can } from '@thidua/schema/permissions'
import { type DocumentNode, documentJson } from '#domain/nodes/document-node.ts'
import { builder } from '#graphql/builder.ts'
import { pageSize } from '#graphql/page.ts'
import { searchPattern, statement } from '#lib/sql.ts'

/** Whatever number begins so comes before what merely contains it. */
const found = statement<{ document: DocumentNode }>(
  'registry-documents',
  `SELECT ${documentJson('d')} AS document FROM document d
  WHERE d.search_text LIKE search_key($1)
  ORDER BY search_key(d.number) LIKE search_key(substr($1, 2)) DESC, d.issued_on DESC NULLS LAST, d.id LIMIT $2`,
)

builder.queryField('registryDocuments', (t) =>
  t.field({
    type: ['Document'],
    nullable: true,
    authScopes: { signedIn: true },
    description:
      'Documents of the registry by number, issuer and subject, with and without marks; none without a text, null for who names no document.',
    args: { search: t.arg.string(), first: t.arg.int() },
    resolve: async (_, { search, first }, { viewer, database }) => {
      if (!can(viewer, 'cite:documents').allowed) return null
      const pattern = searchPattern(search)
      if (pattern === null) return []
      return (await found(database.pool, [pattern, pageSize(first ?? 10)])).map(({ document }) => document)
    },
  }),
)
