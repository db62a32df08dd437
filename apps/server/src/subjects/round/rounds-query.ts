import type { Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { RoundNode } from '#domain/nodes/round-node.ts'
import { roundHost } from '#domain/round-host.ts'
import { hostAgencies, visibleRounds } from '#domain/rounds-visible.ts'
import { builder } from '#graphql/builder.ts'
import { keyPart, pageSize, readCursor } from '#graphql/page.ts'
import { RoundConnection, roundPage } from '#graphql/round-connection.ts'
import { selects, selectsOnly } from '#graphql/selects.ts'
import { isUuid } from '#lib/sql.ts'

/**
 * A round of which only the list of reports is read: whoever has its dashboard needs no look at the round
 * itself, which would be a third of the page's work.
 */
async function listedRound(pool: Pool, viewer: Viewer | null, id: string): Promise<RoundNode | null> {
  const host = await roundHost(pool, id)
  if (host === null || !hostAgencies(viewer).includes(host)) return null
  return { id, hostAgency: { id: host } } as RoundNode
}

const sortKey = z.tuple([keyPart.instant, keyPart.uuid])

builder.queryFields((t) => ({
  rounds: t.field({
    type: RoundConnection,
    authScopes: { signedIn: true },
    description: 'Rounds that the viewer may see a dashboard of, the newest first.',
    args: { first: t.arg.int(), after: t.arg.string() },
    resolve: async (_, args, { viewer, database }) => {
      const size = pageSize(args.first)
      const after = readCursor(args.after, sortKey)
      const filter = { id: null, movementIds: null, dashboardsOnly: true, after, limit: size + 1 }
      return roundPage(await visibleRounds(database.pool, viewer, filter), size, after !== null)
    },
  }),
  round: t.field({
    type: 'Round',
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { viewer, database }, info) => {
      if (!isUuid(id)) return null
      if (selectsOnly(info, [], ['id', 'reports']) && !selects(info, ['reports', 'edges', 'node', 'round'])) {
        const listed = await listedRound(database.pool, viewer, id.toLowerCase())
        if (listed) return listed
      }
      const filter = { id, movementIds: null, dashboardsOnly: false, after: null, limit: 1 }
      return (await visibleRounds(database.pool, viewer, filter))[0]?.round ?? null
    },
  }),
}))
