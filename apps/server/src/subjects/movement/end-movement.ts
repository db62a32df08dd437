import type { Prisma } from '@thidua/prisma/client'
import { endForm } from '@thidua/schema/administration/form-fields'
import type { Viewer } from '@thidua/schema/permissions'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { assertUnhindered, namedHindrances, recordEnd } from '#domain/administration/end-or-remove.ts'
import type { Hindrance } from '#domain/administration/hindered-error.ts'
import { ownedByOne } from '#domain/administration/owned.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { loadMovement } from './load-movement.ts'

/** Asked before anything is told of what others did meanwhile. */
async function assertMayEdit({ database }: Context, viewer: Viewer, id: string): Promise<void> {
  assertMay(viewer, 'administer:movements')
  const movement = isUuid(id) ? await loadMovement(database.pool, id) : null
  if (!movement) throw new NotFoundError()
  assertMay(viewer, 'edit:movement', await ownedByOne(database.pool, viewer, movement.hostAgencyId))
}

/** The movement, held: a round that names it meanwhile waits, and then finds what was done. */
async function locked(tx: Prisma.TransactionClient, id: string) {
  await tx.$executeRaw`SELECT FROM movement WHERE id = ${id}::uuid FOR UPDATE`
  const movement = await tx.movement.findUnique({ where: { id } })
  if (!movement) throw new NotFoundError()
  return movement
}

/** Rounds of it: all, or those that are still being prepared. */
async function roundsOf(tx: Prisma.TransactionClient, movementId: string, prepared: boolean): Promise<Hindrance[]> {
  const rounds = await tx.round.findMany({
    where: { movementId, ...(prepared && { state: 'draft' }) },
    orderBy: { name: 'asc' },
    take: namedHindrances,
  })
  return rounds.map(({ id, name }) => ({ rule: prepared ? 'roundPrepared' : 'roundOfMovement', name, id }))
}

builder.mutationFields((t) => ({
  endMovement: t.field({
    type: 'Movement',
    authScopes: { signedIn: true },
    description: 'From a day on no new round is asked of a movement; or takes this back. Its rounds go on.',
    errors: { types: [...directoryErrors] },
    args: {
      id: t.arg.id({ required: true }),
      lastChange: t.arg.id(),
      on: t.arg({ type: 'Date', description: 'The first day; null takes the end back.' }),
    },
    resolve: async (_, { id, lastChange, on }, context) => {
      const viewer = signedIn(context)
      await assertMayEdit(context, viewer, id)
      const day = on == null ? null : parseForm(endForm, { on }).on
      const { prisma, pool } = context.database
      await administer(prisma, { subject: 'movement', id, lastChange: lastChange ?? null }, async (tx) => {
        const { validUntil: before } = await locked(tx, id)
        if (day !== null) assertUnhindered(await roundsOf(tx, id, true))
        await tx.movement.update({ where: { id }, data: { validUntil: day === null ? null : new Date(day) } })
        await recordEnd(tx, { subject: 'movement', id, byId: viewer.personId, before, on: day })
      })
      const movement = await loadMovement(pool, id)
      if (!movement) throw new NotFoundError()
      return movement
    },
  }),
  removeMovement: t.field({
    type: 'Boolean',
    authScopes: { signedIn: true },
    description: 'Removes a movement of which no round was ever asked.',
    errors: { types: [...directoryErrors] },
    args: { id: t.arg.id({ required: true }), lastChange: t.arg.id() },
    resolve: async (_, { id, lastChange }, context) => {
      const viewer = signedIn(context)
      await assertMayEdit(context, viewer, id)
      const basis = { subject: 'movement' as const, id, lastChange: lastChange ?? null }
      await administer(context.database.prisma, basis, async (tx) => {
        const { name, kind, fromYear, toYear, scope, aims } = await locked(tx, id)
        assertUnhindered(await roundsOf(tx, id, false))
        await tx.movement.delete({ where: { id } })
        await recordChange(tx, {
          ...{ byId: viewer.personId, subject: 'movement', subjectId: id, act: 'discard' },
          before: { name, kind, fromYear, toYear, scope, aims },
          after: null,
        })
      })
      return true
    },
  }),
}))
