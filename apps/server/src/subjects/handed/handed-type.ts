import { handedRefusal } from '#domain/handed/handed-refusal.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { iso, statement } from '#lib/sql.ts'

interface AnswerNode {
  readonly id: string
  readonly text: string
  readonly base: string
  readonly at: string
  /** `taken`, `merged` or `left`; null while nobody decided. */
  readonly decision: string | null
}

interface HandedNode {
  readonly id: string
  readonly path: string
  readonly toName: string
  readonly word: string
  readonly by: string
  readonly at: string
  readonly expiresAt: string
  readonly open: boolean
  readonly answers: readonly AnswerNode[]
}

const AnswerType = builder.objectRef<AnswerNode>('HandedAnswer').implement({
  description: 'What a colleague sent back: a proposal beside the field.',
  fields: (t) => ({
    id: t.exposeID('id'),
    text: t.exposeString('text', { description: 'Of the answer that waits for a decision; empty of all others.' }),
    base: t.exposeString('base', { description: "The field's text that the colleague had before them." }),
    at: t.expose('at', { type: 'DateTime' }),
    decision: t.exposeString('decision', {
      nullable: true,
      description: '`taken`, `merged` or `left`; null while nobody decided.',
    }),
  }),
})

const HandedType = builder.objectRef<HandedNode>('HandedSection').implement({
  description: 'One text of a draft handed to a colleague by a link, without an account.',
  fields: (t) => ({
    id: t.exposeID('id'),
    path: t.exposeString('path'),
    toName: t.exposeString('toName'),
    word: t.exposeString('word'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    open: t.exposeBoolean('open', { description: 'Whether the link still opens it.' }),
    answers: t.field({ type: [AnswerType], resolve: ({ answers }) => [...answers] }),
  }),
})

/**
 * Words of the answer that waits alone: the latest that was not left. Whoever has a link writes as often as it takes, and pages
 * ask for this again and again.
 */
const handedOf = statement<{ reportId: string; handed: HandedNode }>(
  'handed-sections',
  `SELECT h.report_id AS "reportId", json_build_object('id', h.id, 'path', h.path, 'toName', h.to_name, 'word', h.word,
      'by', p.name, 'at', ${iso('h.at')}, 'expiresAt', ${iso('h.expires_at')},
      'open', (${handedRefusal}) IS NULL,
      'answers', coalesce((SELECT json_agg(json_build_object('id', n.id, 'at', ${iso('n.at')}, 'decision', n.act,
          'text', CASE WHEN n.waits THEN n.text ELSE '' END, 'base', CASE WHEN n.waits THEN n.base ELSE '' END) ORDER BY n.at DESC)
        FROM (SELECT n.*, d.act, d.act IS NULL AND n.at = max(n.at) FILTER (WHERE d.act IS DISTINCT FROM 'left') OVER () AS waits
          FROM handed_answer n LEFT JOIN handed_decision d ON d.answer_id = n.id WHERE n.handed_id = h.id) n), '[]')) AS handed
  FROM handed_section h JOIN report r ON r.id = h.report_id JOIN round rd ON rd.id = r.round_id
    JOIN person p ON p.id = h.by_id LEFT JOIN handed_end e ON e.handed_id = h.id
  WHERE h.report_id = ANY($1::uuid[]) ORDER BY h.at DESC, h.id`,
)

const sectionsOf = batch(async ({ database }: Context, ids: readonly string[]) => {
  const byReport = Map.groupBy(await handedOf(database.pool, [ids]), ({ reportId }) => reportId)
  return new Map([...byReport].map(([id, rows]) => [id, rows.map(({ handed }) => handed)]))
})

builder.objectField('Report', 'handedSections', (t) =>
  t.field({
    type: [HandedType],
    nullable: true,
    description: "Texts handed to colleagues and what came back; for the agency's own people.",
    resolve: async (report, _, context) =>
      allows(context.viewer, 'view:draft', report) ? ((await sectionsOf(context, report.id)) ?? []) : null,
  }),
)
