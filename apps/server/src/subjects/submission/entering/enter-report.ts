import { refusalsAtSight } from '@thidua/draft/saving-rule'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { findField } from '@thidua/schema/outline/find-field'
import { frozenAnswers } from '@thidua/schema/outline/frozen-answers'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import type { Viewer } from '@thidua/schema/permissions'
import type { PoolClient } from 'pg'
import { evidenceToEnter } from '#domain/evidence/evidence-of.ts'
import { sealOf } from '#domain/evidence/seal-evidence.ts'
import type { EntryNode } from '#domain/nodes/submission-node.ts'
import { actOnReport } from '#domain/reports/act-on-report.ts'
import { authorise } from '#domain/reports/authorise.ts'
import { loadReport } from '#domain/reports/load-reports.ts'
import type { LockedReport } from '#domain/reports/locked-report.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { insertSubmission } from '#domain/reports/submissions/insert-submission.ts'
import { keepSentAnswers } from '#domain/reports/submissions/keep-sent-answers.ts'
import { loadTemplate } from '#domain/templates.ts'
import type { Context } from '#graphql/context.ts'
import { ConflictError, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { factsOutOfRange } from '../facts-out-of-range.ts'
import { insertFacts } from '../insert-facts.ts'
import { projectSent } from '../project-sent.ts'
import { submissionByKey } from '../submission-by-key.ts'

/** A letter that came by another way, as the host enters it. */
export interface EnterReport {
  readonly reportId: string
  readonly idempotencyKey: string
  /** ISO instant at which it came: what on time is counted by. */
  readonly arrivedAt: string
  readonly channel: EntryNode['channel']
  readonly fields: readonly { readonly path: string; readonly value: string }[]
  /** The scan, and whatever came with it: at least one, brought before by who enters. */
  readonly evidenceIds: readonly string[]
}

const arrival = statement<{ rule: 'future' | 'beforeOpening' | 'beforeLast' | null }>(
  'entry-arrival',
  `SELECT CASE WHEN $2::timestamptz > now() THEN 'future' WHEN $2::timestamptz < rd.opens_at THEN 'beforeOpening'
    WHEN $2::timestamptz <= r.last_submitted_at THEN 'beforeLast' END AS rule
  FROM report r JOIN round rd ON rd.id = r.round_id WHERE r.id = $1`,
)

/** Who entered it has read it: a recall would take back what the agency never sent here. */
const markEntered = statement(
  'mark-entered',
  `WITH opened AS (UPDATE report SET opened_at = now() WHERE id = $2)
  INSERT INTO submission_entry (submission_id, channel) VALUES ($1, $3::entry_channel)`,
)

/**
 * Enters a letter for its agency (nhập thay): a submission like all others, dated by its arrival, sealed with the scan. The
 * agency's draft stays as it is. Gives the submission's id; the same key again gives the same one. What the letter lacks
 * keeps nobody from entering it: it came as it is.
 */
export async function enterReport(
  { database }: Pick<Context, 'database'>,
  viewer: Viewer,
  input: EnterReport,
): Promise<string> {
  const report = await loadReport(database.pool, viewer, input.reportId)
  if (!report) throw new NotFoundError()
  if (!isUuid(input.idempotencyKey)) throw new ValidationError([{ path: 'idempotencyKey', rule: 'uuid' }])
  if (!isInstant(input.arrivedAt)) throw new ValidationError([{ path: 'arrivedAt', rule: 'date' }])
  const { template } = await loadTemplate(database.pool, report.templateId)
  const answers = enteredAnswers(template, input)
  const facts = await projectSent([template, answers, report.agency.name], viewer)
  const outOfRange = factsOutOfRange(facts)
  if (outOfRange.length > 0) throw new ValidationError(outOfRange)
  return actOnReport(database.writes, viewer, {
    reportId: input.reportId,
    permission: 'view:returns',
    act: async (client, locked) => {
      // Looked for while the report is locked: a repeat that overtakes the first waits here for it.
      const [repeated] = await submissionByKey(client, [input.idempotencyKey])
      authorise(viewer, repeated ? 'read:report' : 'enter:report', locked.subject)
      if (repeated?.reportId === locked.id) return repeated.id
      if (repeated) throw new ValidationError([{ path: 'idempotencyKey', rule: 'reused' }])
      if (locked.templateId !== report.templateId) throw new ConflictError([])
      const submissionId = await seal(client, viewer, locked, input, answers)
      await insertFacts(client, submissionId, facts)
      await keepSentAnswers(client, [locked.id])
      return submissionId
    },
  })
}

/** A year that the database can hold, too. */
const isInstant = (text: string): boolean => {
  const year = new Date(text).getUTCFullYear()
  return year > 2000 && year < 3000
}

function enteredAnswers(template: Template, { fields }: EnterReport): Answers {
  const patches = fields.map((field, clientSeq) => ({ ...field, baseVersion: 0, clientSeq }))
  const refusals = refusalsAtSight(patches, (path) => findField(template, path) !== null)
  const issues = patches.flatMap(({ path }, nth) => (refusals[nth] ? [{ path, rule: refusals[nth] }] : []))
  if (issues.length > 0) throw new ValidationError(issues)
  const answers = frozenAnswers(Object.fromEntries(fields.map(({ path, value }) => [path, value.normalize('NFC')])))
  if (!Object.keys(answers).some((path) => !path.startsWith('letter/')))
    throw new ValidationError([{ path: 'fields', rule: 'required' }])
  return answers
}

async function seal(
  client: PoolClient,
  viewer: Viewer,
  report: LockedReport,
  { arrivedAt, evidenceIds, idempotencyKey, channel }: EnterReport,
  answers: Answers,
): Promise<string> {
  const [came] = await arrival(client, [report.id, arrivedAt])
  if (came?.rule) throw new ValidationError([{ path: 'arrivedAt', rule: came.rule }])
  const files = await evidenceToEnter(client, [evidenceIds.filter(isUuid), report.id, viewer.personId])
  if (files.length === 0 || files.length !== new Set(evidenceIds).size)
    throw new ValidationError([{ path: 'evidenceIds', rule: 'scanRequired' }])
  const { filesSha256, tie } = sealOf(
    client,
    files.map(({ evidence }) => evidence),
  )
  await moveReport(client, viewer, report, 'enter')
  const submissionId = await insertSubmission(client, {
    reportId: report.id,
    personId: viewer.personId,
    deadline: report.deadline,
    text: canonicalJson(answers),
    reason: null,
    idempotencyKey,
    filesSha256,
    arrivedAt,
  })
  await tie(submissionId)
  await markEntered(client, [submissionId, report.id, channel])
  return submissionId
}
