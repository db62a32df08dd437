import { can, type OwnedSubject } from '@thidua/schema/permissions'
import { z } from 'zod'
import { lastChangesOf } from '#domain/administration/last-changes.ts'
import { ownedBy } from '#domain/administration/owned.ts'
import { agenciesById } from '#domain/agencies-by-id.ts'
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

const agencyOf = batch(({ database }: Context, ids: readonly string[]) => agenciesById(database.pool, ids))

/** Batches go by texts; '' stands for no agency. */
const owners = batch(async ({ viewer, database }: Context, hosts: readonly string[]) => {
  const owned = await ownedBy(
    database.pool,
    viewer,
    hosts.map((host) => host || null),
  )
  return new Map([...owned].map(([host, subject]) => [host ?? '', subject]))
})
const ownerOf = async (context: Context, host: string | null): Promise<OwnedSubject> =>
  (await owners(context, host ?? '')) as OwnedSubject
const mayEdit = async (context: Context, host: string | null): Promise<boolean> =>
  can(context.viewer, 'edit:movement', await ownerOf(context, host)).allowed

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
    validUntil: t.expose('validUntil', {
      type: 'Date',
      nullable: true,
      description: 'First day on which no new round is asked of it.',
    }),
    launchDocument: t.expose('launchDocument', { type: 'Document', nullable: true }),
    hostAgency: t.field({
      type: 'Agency',
      nullable: true,
      description: 'Whose it is; null where it is of no agency, for all to use.',
      resolve: async ({ hostAgencyId }, _, context) =>
        hostAgencyId === null ? null : ((await agencyOf(context, hostAgencyId)) ?? null),
    }),
    mayEdit: t.boolean({
      description: 'Whether the viewer changes it; who only uses it may copy it.',
      resolve: ({ hostAgencyId }, _, context) => mayEdit(context, hostAgencyId),
    }),
    mayUse: t.boolean({
      description: 'Whether the viewer may ask rounds of it.',
      resolve: async ({ hostAgencyId }, _, context) =>
        can(context.viewer, 'use:movement', await ownerOf(context, hostAgencyId)).allowed,
    }),
    lastChange: t.id({
      nullable: true,
      description: 'Its latest change, for who may change it; null before any.',
      resolve: async ({ id, hostAgencyId }, _, context) =>
        (await mayEdit(context, hostAgencyId)) ? ((await lastChangeOf(context, id)) ?? null) : null,
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
