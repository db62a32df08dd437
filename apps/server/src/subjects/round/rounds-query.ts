import { builder } from '#graphql/builder.ts'
import { pageSize, readCursor } from '#graphql/page.ts'
import { RoundConnection, roundPage } from '#graphql/round-connection.ts'
import { visibleRounds } from '#lib/rounds-visible.ts'
import { isUuid } from '#lib/sql.ts'

builder.queryFields((t) => ({
  rounds: t.field({
    type: RoundConnection,
    authScopes: { signedIn: true },
    description: 'Rounds that the viewer may see a dashboard of, the newest first.',
    args: { first: t.arg.int(), after: t.arg.string() },
    resolve: async (_, args, { viewer, database }) => {
      const size = pageSize(args.first)
      const after = readCursor(args.after, 2)
      const filter = { id: null, movementIds: null, dashboardsOnly: true, after, limit: size + 1 }
      return roundPage(await visibleRounds(database.pool, viewer, filter), size, after !== null)
    },
  }),
  round: t.field({
    type: 'Round',
    nullable: true,
    authScopes: { signedIn: true },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { viewer, database }) => {
      if (!isUuid(id)) return null
      const filter = { id, movementIds: null, dashboardsOnly: false, after: null, limit: 1 }
      return (await visibleRounds(database.pool, viewer, filter))[0]?.round ?? null
    },
  }),
}))
