import { loadTemplate } from '#domain/templates.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { RawJson } from '#lib/raw-json.ts'
import { statement } from '#lib/sql.ts'

const answers = statement<{ id: string; answers: string }>(
  'submission-answers',
  'SELECT id, answers::text AS answers FROM submission WHERE id = ANY($1::uuid[])',
)

const answersOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await answers(database.pool, [ids])).map((row) => [row.id, new RawJson(row.answers)])),
)

const templates = statement<{ id: string; templateId: string }>(
  'submission-templates',
  'SELECT id, template_id AS "templateId" FROM submission WHERE id = ANY($1::uuid[])',
)

const templateOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await templates(database.pool, [ids])).map(({ id, templateId }) => [id, templateId])),
)

/** A report as it was sent: immutable, numbered, hashed, with its facts. */
builder.objectType('Submission', {
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    reference: t.exposeString('reference'),
    submittedAt: t.expose('submittedAt', { type: 'DateTime' }),
    submittedBy: t.exposeString('submittedBy'),
    deadline: t.expose('deadline', { type: 'DateTime' }),
    late: t.exposeBoolean('late'),
    sha256: t.exposeString('sha256', { description: 'SHA-256 (hex) of the canonical JSON (RFC 8785) of the answers.' }),
    reason: t.exposeString('reason', { nullable: true }),
    answers: t.field({
      type: 'Answers',
      resolve: async (submission, _, context) => {
        const text = submission.answers ?? (await answersOf(context, submission.id))
        if (!text) throw new Error('a submission without answers')
        return text
      },
    }),
    outline: t.field({
      type: 'Outline',
      description: 'What it answers: the outline of its day.',
      resolve: async ({ id }, _, context) => {
        const templateId = await templateOf(context, id)
        if (!templateId) throw new Error('a submission that is not there')
        return (await loadTemplate(context.database.pool, templateId)).json
      },
    }),
  }),
})
