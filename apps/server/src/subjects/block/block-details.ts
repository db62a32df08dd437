import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { statement } from '#lib/sql.ts'

interface BlockDetails {
  readonly id: string
  readonly code: string
  readonly position: number
  readonly agencies: number
  readonly validUntil: string | null
}

const details = statement<BlockDetails>(
  'block-details',
  `SELECT b.id, b.code, b.position, b.valid_until::text AS "validUntil", (SELECT count(*) FROM agency a WHERE a.block_id = b.id
    AND (a.valid_until IS NULL OR a.valid_until > vietnam_today()))::int AS agencies
  FROM block b WHERE b.id = ANY($1::uuid[])`,
)

const detailsOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await details(database.pool, [ids])).map((block) => [block.id, block])),
)

async function detailOf(id: string, context: Context): Promise<BlockDetails> {
  const found = await detailsOf(context, id)
  if (!found) throw new Error('a block that is not there')
  return found
}

builder.objectFields('Block', (t) => ({
  code: t.string({ resolve: async ({ id }, _, context) => (await detailOf(id, context)).code }),
  position: t.int({
    description: 'Its place among the blocks.',
    resolve: async ({ id }, _, context) => (await detailOf(id, context)).position,
  }),
  validUntil: t.field({
    type: 'Date',
    nullable: true,
    description: 'First day on which it is no more.',
    resolve: async ({ id }, _, context) => (await detailOf(id, context)).validUntil,
  }),
  agencyCount: t.int({
    description: 'How many agencies it has that have not ended.',
    resolve: async ({ id }, _, context) => (await detailOf(id, context)).agencies,
  }),
}))
