import { z } from 'zod'
import { type AgencyNode, agencyJson } from '#domain/nodes/agency-node.ts'
import { builder } from '#graphql/builder.ts'
import { connection } from '#graphql/connection.ts'
import { keyPart, page, pageSize, readCursor } from '#graphql/page.ts'
import { searchPattern, statement } from '#lib/sql.ts'

const AgencyConnection = connection<AgencyNode>('Agency', 'Agency')

const agencies = statement<{ agency: AgencyNode }>(
  'agencies',
  `SELECT ${agencyJson('a', 'b')} AS agency FROM agency a LEFT JOIN block b ON b.id = a.block_id
  WHERE ($1::text IS NULL
      OR agency_search_text(a.name, a.short_name, a.symbol, a.code) LIKE search_key($1))
    AND ($2::text IS NULL OR (a.name COLLATE "vi-x-icu", a.id) > ($2 COLLATE "vi-x-icu", $3::uuid))
  ORDER BY a.name COLLATE "vi-x-icu", a.id LIMIT $4`,
)

const sortKey = z.tuple([keyPart.text, keyPart.uuid])

builder.queryField('agencies', (t) =>
  t.field({
    type: AgencyConnection,
    authScopes: { signedIn: true },
    description: 'Agencies by name, symbol or code, with and without marks.',
    args: { first: t.arg.int(), after: t.arg.string(), search: t.arg.string() },
    resolve: async (_, { first, after, search }, { database }) => {
      const size = pageSize(first)
      const key = readCursor(after, sortKey)
      const rows = await agencies(database.pool, [searchPattern(search), ...(key ?? [null, null]), size + 1])
      return page(
        rows,
        size,
        key !== null,
        ({ agency }) => agency,
        ({ agency }) => [agency.name, agency.id],
      )
    },
  }),
)
