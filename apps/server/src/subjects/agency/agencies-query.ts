import { z } from 'zod'
import { agenciesById } from '#domain/agencies-by-id.ts'
import type { AgencyNode } from '#domain/nodes/agency-node.ts'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { countedPage, keyPart } from '#graphql/page.ts'
import { isUuid, searchedText } from '#lib/sql.ts'
import { type AgencyList, countAgencies, loadAgencies } from './agencies-sql.ts'
import { AgencyFilterInput, AgencySortEnum } from './agency-filter.ts'

const AgencyConnection = countedConnection<AgencyNode>('Agency', 'Agency')

const sortKey = z.tuple([keyPart.int, keyPart.text, keyPart.uuid])

builder.queryField('agencies', (t) =>
  t.field({
    type: AgencyConnection,
    authScopes: { signedIn: true },
    description: 'Agencies, found by name, symbol or code with and without marks; by name unless asked otherwise.',
    args: {
      first: t.arg.int(),
      after: t.arg.string(),
      search: t.arg.string(),
      filter: t.arg({ type: AgencyFilterInput }),
      sort: t.arg({ type: AgencySortEnum }),
      descending: t.arg.boolean(),
    },
    resolve: async (_, { first, after, search, filter, sort, descending }, { database }) => {
      const blockId = filter?.blockId ?? null
      const list: AgencyList = {
        search: searchedText(search),
        kind: filter?.kind ?? null,
        // A block of no such id has no agencies.
        blockId: blockId === null || isUuid(blockId) ? blockId : '00000000-0000-0000-0000-000000000000',
        standing: filter?.standing ?? null,
      }
      return countedPage(
        { first, after },
        {
          shape: sortKey,
          read: (from) =>
            loadAgencies(database.pool, { ...list, sort: sort ?? 'name', descending: descending ?? false, ...from }),
          node: ({ agency }) => agency,
          key: ({ agency, key: [place, text] }) => [place, text, agency.id],
          total: () => () => countAgencies(database.pool, list),
        },
      )
    },
  }),
)

builder.queryField('agency', (t) =>
  t.field({
    type: 'Agency',
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { database }) =>
      isUuid(id) ? ((await agenciesById(database.pool, [id])).get(id) ?? null) : null,
  }),
)
