import { type DocumentNode, documentJson } from '#domain/nodes/document-node.ts'
import { builder } from '#graphql/builder.ts'
import { statement } from '#lib/sql.ts'

interface EndedDocument {
  readonly document: DocumentNode
  readonly key: string
  readonly until: string
  readonly successor: DocumentNode | null
}

/** A province says an end of some dozens; a list of them all is small enough to be looked through by a page. */
const maxEnded = 1_000

/** What replaced a replaced one is followed, so that the letter is told what holds today; `administer` lets no circle be. */
const ended = statement<EndedDocument>(
  'ended-documents',
  `WITH RECURSIVE ended AS (
    SELECT d.* FROM document d WHERE d.in_force_until <= vietnam_today() ORDER BY d.in_force_until DESC, d.id LIMIT $1
  ), line AS (
    SELECT e.id, e.replaced_by_id AS last, 1 AS nth FROM ended e WHERE e.replaced_by_id IS NOT NULL
    UNION ALL SELECT l.id, r.replaced_by_id, l.nth + 1 FROM line l JOIN document r ON r.id = l.last
      WHERE r.in_force_until <= vietnam_today() AND r.replaced_by_id IS NOT NULL
  ), latest AS (SELECT DISTINCT ON (id) id, last FROM line ORDER BY id, nth DESC)
  SELECT ${documentJson('e')} AS document, e.key, e.in_force_until::text AS until, ${documentJson('s')} AS successor
  FROM ended e LEFT JOIN latest l ON l.id = e.id LEFT JOIN document s ON s.id = l.last
  ORDER BY e.in_force_until DESC, e.id`,
)

const EndedDocumentType = builder.objectRef<EndedDocument>('EndedDocument').implement({
  description: 'A document of the registry that is no longer in force.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Number and issuer, as `documentKey` of packages/schema makes them.' }),
    document: t.expose('document', { type: 'Document' }),
    until: t.expose('until', { type: 'Date', description: 'The first day on which it no longer was.' }),
    successor: t.expose('successor', {
      type: 'Document',
      nullable: true,
      description: 'What holds in its place: the last of those that replaced one another.',
    }),
  }),
})

builder.queryField('endedDocuments', (t) =>
  t.field({
    type: [EndedDocumentType],
    authScopes: { signedIn: true },
    description:
      'Documents that have ended by today, in Vietnam, the latest first: what a letter should not rest on unawares.',
    resolve: (_, _args, { database }) => ended(database.pool, [maxEnded]),
  }),
)
