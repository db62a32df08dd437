import { can } from '@thidua/schema/permissions'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { statement } from '#lib/sql.ts'

interface Uses {
  readonly id: string
  readonly movements: number
  readonly rounds: number
  readonly reports: number
}

const uses = statement<Uses>(
  'document-uses',
  `SELECT d.id, (SELECT count(*)::int FROM movement m WHERE m.launch_document_id = d.id) AS movements,
    (SELECT count(*)::int FROM round r WHERE r.request_document_id = d.id) AS rounds,
    (SELECT count(DISTINCT s.report_id)::int FROM plan p JOIN submission s ON s.id = p.submission_id
      WHERE p.document_id = d.id) AS reports
  FROM document d WHERE d.id = ANY($1::uuid[])`,
)

const usesOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await uses(database.pool, [ids])).map((found) => [found.id, found])),
)

const UsesType = builder.objectRef<Uses>('DocumentUses').implement({
  description: 'What names a document: it is never deleted.',
  fields: (t) => ({
    movements: t.exposeInt('movements', { description: 'That it launched.' }),
    rounds: t.exposeInt('rounds', { description: 'That it asked for.' }),
    reports: t.exposeInt('reports', { description: 'That have listed it in a submission.' }),
  }),
})

builder.objectField('Document', 'uses', (t) =>
  t.field({
    type: UsesType,
    nullable: true,
    description: 'Null for who does not administer the registry.',
    resolve: async ({ id }, _, context) =>
      can(context.viewer, 'administer:reference').allowed ? ((await usesOf(context, id)) ?? null) : null,
  }),
)
