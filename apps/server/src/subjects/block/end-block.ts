import type { Prisma } from '@thidua/prisma/client'
import { endForm } from '@thidua/schema/administration/form-fields'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { assertUnhindered, namedHindrances, recordEnd } from '#domain/administration/end-or-remove.ts'
import type { Hindrance } from '#domain/administration/hindered-error.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { builder } from '#graphql/builder.ts'
import { directoryErrors } from '#graphql/hindered-error.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'

/** Agencies that are in a block on a day or later, and people who read it then; null asks of any day at all. */
async function whatNames(tx: Prisma.TransactionClient, id: string, on: string | null): Promise<Hindrance[]> {
  const agencies = await tx.$queryRaw<Hindrance[]>`SELECT 'agencyInBlock' AS rule, a.name, a.id FROM agency a
    WHERE a.block_id = ${id}::uuid AND (${on}::date IS NULL OR a.valid_until IS NULL OR a.valid_until > ${on}::date)
    ORDER BY a.name COLLATE "vi-x-icu" LIMIT ${namedHindrances}`
  const reviewers = await tx.$queryRaw<Hindrance[]>`SELECT DISTINCT 'reviewerOfBlock' AS rule, p.name, p.id
    FROM membership_block mb JOIN membership m ON m.id = mb.membership_id JOIN person p ON p.id = m.person_id
    WHERE mb.block_id = ${id}::uuid AND (${on}::date IS NULL OR m.valid_until IS NULL OR m.valid_until > ${on}::date)
    ORDER BY p.name LIMIT ${namedHindrances}`
  return [...agencies, ...reviewers]
}

builder.mutationFields((t) => ({
  endBlock: t.field({
    type: 'Block',
    authScopes: { signedIn: true },
    description: 'Ends a block on a day, or takes this back. Nothing new may name it from then on.',
    errors: { types: [...directoryErrors] },
    args: {
      id: t.arg.id({ required: true }),
      lastChange: t.arg.id(),
      on: t.arg({ type: 'Date', description: 'The first day on which it is no more; null takes the end back.' }),
    },
    resolve: async (_, { id, lastChange, on }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:directory')
      if (!isUuid(id)) throw new NotFoundError()
      const day = on == null ? null : parseForm(endForm, { on }).on
      return administer(
        context.database.prisma,
        { subject: 'block', id, lastChange: lastChange ?? null },
        async (tx) => {
          await oneDirectoryActAtATime(tx)
          const block = await tx.block.findUnique({ where: { id } })
          if (!block) throw new NotFoundError()
          if (day !== null) assertUnhindered(await whatNames(tx, id, day))
          await recordEnd(tx, { subject: 'block', id, byId: viewer.personId, before: block.validUntil, on: day })
          return tx.block.update({ where: { id }, data: { validUntil: day === null ? null : new Date(day) } })
        },
      )
    },
  }),
  removeBlock: t.field({
    type: 'Boolean',
    authScopes: { signedIn: true },
    description: 'Removes a block that no agency and no reviewer ever had.',
    errors: { types: [...directoryErrors] },
    args: { id: t.arg.id({ required: true }), lastChange: t.arg.id() },
    resolve: async (_, { id, lastChange }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:directory')
      if (!isUuid(id)) throw new NotFoundError()
      await administer(
        context.database.prisma,
        { subject: 'block', id, lastChange: lastChange ?? null },
        async (tx) => {
          await oneDirectoryActAtATime(tx)
          const block = await tx.block.findUnique({ where: { id } })
          if (!block) throw new NotFoundError()
          assertUnhindered(await whatNames(tx, id, null))
          await tx.block.delete({ where: { id } })
          const { code, name, position } = block
          await recordChange(tx, {
            ...{ byId: viewer.personId, subject: 'block', subjectId: id, act: 'discard' },
            before: { code, name, position },
            after: null,
          })
        },
      )
      return true
    },
  }),
}))
