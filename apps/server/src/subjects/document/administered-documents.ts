import { can } from '@thidua/schema/permissions'
import { z } from 'zod'
import type { DocumentNode } from '#domain/nodes/document-node.ts'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { countedPage, keyPart } from '#graphql/page.ts'
import { searchedText } from '#lib/sql.ts'
import { countDocuments, documentSorts, documentStandings, listDocuments } from './list-documents.ts'
import { loadDocument } from './load-document.ts'

const DocumentConnection = countedConnection<DocumentNode>('Document', 'Document')

const DocumentSortEnum = builder.enumType('DocumentSort', { values: documentSorts })
const DocumentStandingEnum = builder.enumType('DocumentStanding', {
  description: 'Whether documents are in force today, in Vietnam; one that nobody said an end of is.',
  values: documentStandings,
})

const sortKeys = {
  issuedOn: z.tuple([z.iso.date(), keyPart.uuid]),
  number: z.tuple([keyPart.text, keyPart.uuid]),
} as const

builder.queryFields((t) => ({
  documents: t.field({
    type: DocumentConnection,
    nullable: true,
    authScopes: { signedIn: true },
    description:
      'The registry, found by number, issuer and subject with and without marks; the latest first unless asked otherwise. Null for who does not administer it.',
    args: {
      first: t.arg.int(),
      after: t.arg.string(),
      search: t.arg.string(),
      type: t.arg.string(),
      standing: t.arg({ type: DocumentStandingEnum }),
      sort: t.arg({ type: DocumentSortEnum }),
      descending: t.arg.boolean(),
    },
    resolve: async (_, { first, after, search, type, standing, sort, descending }, { viewer, database }) => {
      if (!can(viewer, 'administer:reference').allowed) return null
      const by = sort ?? 'issuedOn'
      const list = { search: searchedText(search), type: type ?? null, standing: standing ?? null }
      const shape: z.ZodType<[string, string]> = sortKeys[by]
      return countedPage(
        { first, after },
        {
          shape,
          read: (from) =>
            listDocuments(database.pool, { ...list, sort: by, descending: descending ?? sort == null, ...from }),
          node: ({ document }) => document,
          key: ({ key, document }) => [key, document.id],
          total: () => () => countDocuments(database.pool, list),
        },
      )
    },
  }),
  document: t.field({
    type: 'Document',
    nullable: true,
    authScopes: { signedIn: true },
    description: 'One document of the registry; null for who does not administer it.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_, { id }, { viewer, database }) =>
      can(viewer, 'administer:reference').allowed ? loadDocument(database.pool, id) : null,
  }),
}))
