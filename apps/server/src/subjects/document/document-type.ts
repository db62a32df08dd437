import { can } from '@thidua/schema/permissions'
import { lastChangesOf } from '#domain/administration/last-changes.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { type DocumentForce, documentForces } from './document-force.ts'

const forceOf = batch(({ database }: Context, ids: readonly string[]) => documentForces(database.pool, ids))

async function force(id: string, context: Context): Promise<DocumentForce> {
  const found = await forceOf(context, id)
  if (!found) throw new Error('a document that is not there')
  return found
}

const lastChangeOf = batch(({ database }: Context, ids: readonly string[]) =>
  lastChangesOf(database.pool, 'document', ids),
)

/** A document of the registry that all agencies share. */
builder.objectType('Document', {
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.exposeString('type'),
    number: t.exposeString('number'),
    issuer: t.exposeString('issuer'),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    subject: t.exposeString('subject', { nullable: true }),
    inForceFrom: t.field({
      type: 'Date',
      nullable: true,
      resolve: async ({ id }, _, context) => (await force(id, context)).from,
    }),
    inForceUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it is no longer in force; null while nobody said so.',
      resolve: async ({ id }, _, context) => (await force(id, context)).until,
    }),
    ended: t.boolean({
      description: 'Whether it is no longer in force today, in Vietnam.',
      resolve: async ({ id }, _, context) => (await force(id, context)).ended,
    }),
    replacedBy: t.field({
      type: 'Document',
      nullable: true,
      resolve: async ({ id }, _, context) => (await force(id, context)).replacedBy,
    }),
    lastChange: t.id({
      nullable: true,
      description: 'Its latest change, for who may change it; null before any.',
      resolve: async ({ id }, _, context) =>
        can(context.viewer, 'administer:reference').allowed ? ((await lastChangeOf(context, id)) ?? null) : null,
    }),
  }),
})
