import type { Answers } from '@thidua/schema/outline/paths'
import type { PoolClient } from 'pg'
import { type DraftRemarkNode, heldDraftRemarks } from '#domain/reading/draft-remark-sql.ts'
import { type KeptRemark, readRemarks } from '#domain/reading/read-remarks.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { loadTemplate } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { RemarkLevelEnum } from '#graphql/enums.ts'
import { ReportActResult } from '#graphql/report-act-result.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ConflictError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'

const SaveDraftRemarkInput = builder.inputType('SaveDraftRemarkInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Chosen by the device: what is sent twice is one remark.' }),
    reportId: t.id({ required: true }),
    submissionId: t.id({ required: true, description: 'The submission that it is on.' }),
    base: t.int({ required: true, description: 'The version that was changed; 0 for a new remark.' }),
    removed: t.boolean({ required: true, description: 'Takes it away; written again it is there again.' }),
    place: t.string({ required: true }),
    path: t.string(),
    start: t.int(),
    end: t.int(),
    quote: t.string(),
    text: t.string({ required: true }),
    level: t.field({ type: RemarkLevelEnum, required: true }),
  }),
})

const sent = statement<{ templateId: string; answers: Answers }>(
  'submission-remarked-on',
  'SELECT template_id AS "templateId", answers FROM submission WHERE id = $1 AND report_id = $2',
)

const insert = statement(
  'insert-draft-remark',
  `INSERT INTO draft_remark (id, report_id, by_id, submission_id, place, path, start, "end", quote, text, level, removed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, CASE WHEN $12 THEN now() END)`,
)

/** Written anew it waits to be sent, whatever became of it before. */
const update = statement(
  'update-draft-remark',
  `UPDATE draft_remark SET submission_id = $2, place = $3, path = $4, start = $5, "end" = $6, quote = $7, text = $8,
    level = $9, removed_at = CASE WHEN $10 THEN now() END, version = version + 1 WHERE id = $1`,
)

builder.mutationField('saveDraftRemark', (t) =>
  t.field({
    type: ReportActResult,
    authScopes: { signedIn: true },
    description:
      "Keeps a remark that is not sent yet, for the host's people alone. Of two who change one the second is told (`ConflictError`).",
    args: { input: t.arg({ type: SaveDraftRemarkInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      const { id, reportId, submissionId, base, removed } = input
      return actOnReport(context.database.writes, viewer, {
        reportId,
        permission: 'read:report',
        act: async (client) => {
          if (!isUuid(id)) throw new ValidationError([{ path: 'id', rule: 'unknown' }])
          const remark = await readOne(client, { reportId, submissionId }, input)
          const [known] = await heldDraftRemarks(client, [[id]])
          if (known && known.reportId !== reportId) throw new ValidationError([{ path: 'id', rule: 'unknown' }])
          const { place, path, range, quote, text, level } = remark
          const words = [
            submissionId,
            place,
            path,
            range?.start ?? null,
            range?.end ?? null,
            quote,
            text,
            level,
            removed,
          ]
          if (!known) {
            if (base !== 0) throw new ConflictError([])
            await insert(client, [id, reportId, viewer.personId, ...words])
          } else if (!says(known, submissionId, remark, removed)) {
            // What a return has sent is said, and who sent it may be asked to undo it.
            if (known.draft.version !== base || !(known.waits || known.removed)) throw new ConflictError([])
            await update(client, [id, ...words])
          }
          return { reportId }
        },
      })
    },
  }),
)

async function readOne(
  client: PoolClient,
  { reportId, submissionId }: { reportId: string; submissionId: string },
  input: Parameters<typeof readRemarks>[2][number],
): Promise<KeptRemark> {
  const [submission] = isUuid(submissionId) ? await sent(client, [submissionId, reportId]) : []
  if (!submission) throw new ValidationError([{ path: 'submissionId', rule: 'unknown' }])
  const { template } = await loadTemplate(client, submission.templateId)
  const { remarks, issues } = readRemarks(template, submission.answers, [input])
  const [remark] = remarks
  if (!remark)
    throw new ValidationError(issues.map(({ path, rule }) => ({ path: path.replace('remarks/0/', ''), rule })))
  return remark
}

interface Known {
  readonly draft: DraftRemarkNode
  readonly removed: boolean
  readonly waits: boolean
}

/** Whether it stands as it was sent already: the answer got lost, and the device asks again. */
const says = ({ draft, removed: gone }: Known, submissionId: string, remark: KeptRemark, removed: boolean): boolean =>
  gone === removed &&
  draft.submissionId === submissionId &&
  draft.place === remark.place &&
  draft.path === remark.path &&
  draft.start === (remark.range?.start ?? null) &&
  draft.end === (remark.range?.end ?? null) &&
  draft.quote === remark.quote &&
  draft.text === remark.text &&
  draft.level === remark.level
