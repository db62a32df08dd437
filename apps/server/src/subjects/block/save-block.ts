import type { Block, Prisma } from '@thidua/prisma/client'
import { type BlockForm, blockForm } from '@thidua/schema/administration/block-form'
import { administer, basisOf } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { recordSaved } from '#domain/administration/record-saved.ts'
import { oneDirectoryActAtATime } from '#domain/directory/keep-answered.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isTaken } from '#lib/is-taken.ts'
import { parseForm } from '#lib/parse-form.ts'

const SaveBlockInput = builder.inputType('SaveBlockInput', {
  fields: (t) => ({
    id: t.id({ description: 'Null makes a new one.' }),
    lastChange: t.id({ description: 'Its latest change when the page was read; null where there was none.' }),
    code: t.string({ required: true }),
    name: t.string({ required: true }),
    position: t.int({ required: true }),
  }),
})

const fieldsOf = ({ code, name, position }: Block): BlockForm => ({ code, name, position })

/** A file names a block by code or name, whatever their case: two of one name would be none. */
async function assertOwnWords(tx: Prisma.TransactionClient, id: string | null, { code, name }: BlockForm) {
  const others = await tx.$queryRaw<{ path: string }[]>`
    SELECT word.path FROM block, LATERAL (VALUES ('code', code, ${code}), ('name', name, ${name})) word (path, theirs, ours)
    WHERE id IS DISTINCT FROM ${id}::uuid AND lower(word.theirs) = lower(word.ours)`
  if (others.length > 0)
    throw new ValidationError([...new Set(others.map(({ path }) => path))].map((path) => ({ path, rule: 'taken' })))
}

async function write(tx: Prisma.TransactionClient, id: string | null, form: BlockForm, byId: string): Promise<Block> {
  const before = id === null ? null : await tx.block.findUnique({ where: { id } })
  if (id !== null && before === null) throw new NotFoundError()
  await oneDirectoryActAtATime(tx)
  await assertOwnWords(tx, id, form)
  const block =
    id === null ? await tx.block.create({ data: form }) : await tx.block.update({ where: { id }, data: form })
  await recordSaved(tx, { byId, subject: 'block', before, after: block, fieldsOf })
  return block
}

builder.mutationField('saveBlock', (t) =>
  t.field({
    type: 'Block',
    authScopes: { signedIn: true },
    description: 'Makes or changes an emulation block.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: SaveBlockInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:directory')
      const form = parseForm(blockForm, input)
      const basis = basisOf('block', input)
      const id = basis?.id ?? null
      return administer(context.database.prisma, basis, (tx) => write(tx, id, form, viewer.personId)).catch(
        (error: unknown) => {
          if (isTaken(error)) throw new ValidationError([{ path: 'code', rule: 'taken' }])
          throw error
        },
      )
    },
  }),
)
