import { answersOf, type DraftFields } from '@thidua/draft/draft-fields'
import type { SealedSubmission } from '@thidua/letter/compose/compose-seal'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import type { ReportNode } from '#domain/nodes/report-node.ts'
import { loadReport } from '#domain/reports/load-reports.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { iso, isUuid, statement } from '#lib/sql.ts'

/** What a letter is composed from; null stands for "not there for this person". */
export interface LetterSource {
  readonly report: ReportNode
  /** The version of the template that the answers are to. */
  readonly templateId: string
  readonly answers: Answers
  readonly status: 'draft' | 'submitted'
  /** The submission that it was sent as, with its id. */
  readonly sealed?: Omit<SealedSubmission, 'checkAddress'> & { readonly id: string }
}

const submission = statement<{
  reportId: string
  templateId: string
  answers: Answers
  recalled: boolean
  latest: boolean
  sealed: NonNullable<LetterSource['sealed']>
}>(
  'submission-for-letter',
  `SELECT s.report_id AS "reportId", s.template_id AS "templateId", s.answers, s.number = ANY(r.recalled_numbers) AS recalled,
    s.number IS NOT DISTINCT FROM r.latest_number AS latest,
    json_build_object('id', s.id, 'reference', s.reference, 'number', s.number, 'sha256', s.sha256,
      'submittedAt', ${iso('s.submitted_at')}) AS sealed
  FROM submission s JOIN report r ON r.id = s.report_id WHERE s.id = $1`,
)

/** The draft of a report of the person's own agency. */
export async function draftSource(pool: Pool, viewer: Viewer, reportId: string): Promise<LetterSource | null> {
  const report = await loadReport(pool, viewer, reportId)
  if (!report?.detail?.draft) return null
  const fields = JSON.parse(report.detail.draft.text) as DraftFields
  return { report, templateId: report.templateId, answers: answersOf(fields), status: 'draft' }
}

/**
 * A submission as it was sent, for those who may see it; one that was recalled is its agency's again, as a draft is, and
 * one that was returned is between its agency and the host.
 */
export async function submissionSource(pool: Pool, viewer: Viewer, submissionId: string): Promise<LetterSource | null> {
  const [found] = isUuid(submissionId) ? await submission(pool, [submissionId]) : []
  const report = found ? await loadReport(pool, viewer, found.reportId) : null
  if (!found || !report) return null
  const right = found.recalled ? 'view:draft' : found.latest ? 'view:submission' : 'view:returns'
  if (!allows(viewer, right, report)) return null
  return { report, templateId: found.templateId, answers: found.answers, status: 'submitted', sealed: found.sealed }
}

/** The latest submission of a report, for those who may see it. */
export async function sentSource(pool: Pool, viewer: Viewer, reportId: string): Promise<LetterSource | null> {
  const report = await loadReport(pool, viewer, reportId, { answers: true })
  const answers = report?.detail?.latestSubmission?.answers
  if (!report || !answers) return null
  // A report with a submission that stands stays on the version that it was sent on.
  return { report, templateId: report.templateId, answers: JSON.parse(answers.text) as Answers, status: 'submitted' }
}
