import { can } from '@thidua/schema/permissions'
import { z } from 'zod'
import { lastChangesOf } from '#domain/administration/last-changes.ts'
import { visibleRounds } from '#domain/rounds-visible.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { MovementKindEnum } from '#graphql/enums.ts'
import { keyPart, pageSize, readCursor } from '#graphql/page.ts'
import { RoundConnection, roundPage } from '#graphql/round-connection.ts'

/** A movement has a round or two a year, so all its rounds are read at once and cut into pages here. */
const maxRounds = 1000

const roundsOf = batch(async ({ viewer, database }: Context, movementIds: readonly string[]) => {
  const filter = { id: null, movementIds, dashboardsOnly: false, after: null, limit: maxRounds }
  return Map.groupBy(await visibleRounds(database.pool, viewer, filter), ({ round }) => round.movement.id)
})

const lastChangeOf = batch(({ database }: Context, ids: readonly string[]) =>
  lastChangesOf(database.pool, 'movement', ids),
)

const sortKey = z.tuple([keyPart.instant, keyPart.uuid])

/** An emulation movement (phong trào thi đua). */
builder.objectType('Movement', {
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: MovementKindEnum }),
    fromYear: t.exposeInt('fromYear'),
    toYear: t.exposeInt('toYear', { nullable: true }),
    scope: t.exposeString('scope'),
    aims: t.exposeString('aims'),
    launchDocument: t.expose('launchDocument', { type: 'Document', nullable: true }),
    lastChange: t.id({
      nullable: true,
      description: 'Its latest change, for who may change it; null before any.',
      resolve: async ({ id }, _, context) =>
        can(context.viewer, 'administer:movements').allowed ? ((await lastChangeOf(context, id)) ?? null) : null,
    }),
    rounds: t.field({
      type: RoundConnection,
      args: { first: t.arg.int(), after: t.arg.string() },
      resolve: async (movement, args, context) => {
        const key = readCursor(args.after, sortKey)
        const all = (await roundsOf(context, movement.id)) ?? []
        const rest = key === null ? all : all.slice(all.findIndex(({ round }) => round.id === key[1]) + 1)
        return roundPage(rest, pageSize(args.first), key !== null)
      },
    }),
  }),
})
