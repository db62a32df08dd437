import { draftFields } from '#domain/drafts/draft-fields.ts'
import type { ClosingNode } from '#domain/nodes/report-node.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { loadTemplate } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { ReportStateEnum } from '#graphql/enums.ts'
import { RawJson } from '#lib/raw-json.ts'
import { detailOf } from './detail-of.ts'

const ClosingType = builder.objectRef<ClosingNode>('ReportClosing').implement({
  description: 'Nobody asks for the report any more: it is read, and not acted on.',
  fields: (t) => ({
    why: t.expose('why', { type: builder.enumType('ReportClosingReason', { values: ['withdrawn', 'cancelled'] }) }),
    reason: t.exposeString('reason'),
  }),
})

const wholeDraft = detailOf('draft')

/** Round × agency: its draft, its submissions, its remarks, its state. */
builder.objectType('Report', {
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: ReportStateEnum }),
    stateSince: t.expose('stateSince', { type: 'DateTime' }),
    agency: t.expose('agency', { type: 'Agency' }),
    round: t.expose('round', { type: 'Round' }),
    outline: t.field({
      type: 'Outline',
      description:
        'What it is asked: the version of the outline that it was begun on, which may be older than the round’s.',
      resolve: ({ templateId }, _, { database }) => loadTemplate(database.pool, templateId).then(({ json }) => json),
    }),
    deadline: t.expose('deadline', {
      type: 'DateTime',
      description: "The deadline valid for this agency: its latest extension or the round's.",
    }),
    late: t.exposeBoolean('late'),
    submissionCount: t.exposeInt('submissionCount'),
    firstSubmittedAt: t.expose('firstSubmittedAt', { type: 'DateTime', nullable: true }),
    lastSubmittedAt: t.expose('lastSubmittedAt', { type: 'DateTime', nullable: true }),
    lastWrittenAt: t.expose('lastWrittenAt', { type: 'DateTime', nullable: true }),
    openedByHost: t.exposeBoolean('openedByHost'),
    closed: t.expose('closed', { type: ClosingType, nullable: true, description: 'Null while it is asked for.' }),
    draft: t.field({
      type: 'DraftFields',
      nullable: true,
      description: 'The draft; null for those who may see submissions only.',
      args: {
        since: t.arg({ type: 'DateTime', description: 'Only what was saved since, or a little before.' }),
      },
      resolve: async (report, { since }, context) => {
        if (since == null) return wholeDraft(report, {}, context)
        if (!allows(context.viewer, 'view:draft', report)) return null
        return new RawJson(JSON.stringify(await draftFields(context.database.pool, report.id, new Date(since))))
      },
    }),
    answeredItems: t.exposeInt('answeredItems', {
      nullable: true,
      description:
        'Items of the draft with content or a signed "Không có" (for progress in lists); null without right to the draft.',
    }),
    latestSubmission: t.field({ type: 'Submission', nullable: true, resolve: detailOf('latestSubmission') }),
    remarks: t.field({ type: ['Remark'], resolve: detailOf('remarks') }),
    reopenedPlaces: t.field({
      type: ['String'],
      nullable: true,
      description: 'Places open for writing after a return; null when all are. The letter fields always are.',
      resolve: detailOf('reopenedPlaces'),
    }),
  }),
})
