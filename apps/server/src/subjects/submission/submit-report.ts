import { createHash } from 'node:crypto'
import type { Facts } from '@thidua/letter/facts/project-facts'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { roundFrame } from '@thidua/schema/other-round'
import { frozenAnswers } from '@thidua/schema/outline/frozen-answers'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Viewer } from '@thidua/schema/permissions'
import { verdict } from '@thidua/schema/verdict'
import type { PoolClient } from 'pg'
import { evidenceToSeal } from '#domain/evidence/seal-evidence.ts'
import { roundJoins, roundJson } from '#domain/nodes/round-node.ts'
import { authorise } from '#domain/reports/authorise.ts'
import { type LockedReport, lockReport } from '#domain/reports/locked-report.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { oneByReport } from '#domain/reports/one-by-report.ts'
import { insertSubmission } from '#domain/reports/submissions/insert-submission.ts'
import { keepSentAnswers } from '#domain/reports/submissions/keep-sent-answers.ts'
import { loadTemplate } from '#domain/templates.ts'
import type { Context } from '#graphql/context.ts'
import { ConflictError, type Issue, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { typedText } from '#lib/typed-text.ts'
import { factsOutOfRange } from './facts-out-of-range.ts'
import { insertFacts } from './insert-facts.ts'
import { type ProjectInput, projectSent } from './project-sent.ts'
import { receiptJob } from './receipt-job.ts'
import { submissionByKey } from './submission-by-key.ts'

export interface SubmitReport {
  readonly reportId: string
  readonly idempotencyKey: string
  readonly reason: string | null
  /** Hash of the frozen answers that the sender had read; null where they are sent as they are. */
  readonly readSha256: string | null
}

interface SentDraft {
  readonly agency: string
  readonly symbol: string
  readonly round: Parameters<typeof roundFrame>[0]
  readonly answers: Answers
}

const draftTexts = statement<SentDraft>(
  'draft-texts',
  `SELECT a.name AS agency, a.symbol, ${roundJson} AS round,
    (SELECT coalesce(json_object_agg(path, value), '{}') FROM draft_field WHERE report_id = r.id) AS answers
  FROM report r JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = r.round_id ${roundJoins}
  WHERE r.id = $1`,
)

/** The facts of a draft whose frozen text is this one. */
interface Projected {
  readonly text: string
  readonly facts: Facts
}

/** What a draft may be sent with, once its facts are there. */
interface Unprojected {
  readonly text: string
  readonly input: ProjectInput
}

/**
 * Sends a report: the draft frozen and hashed, its facts, the report's state, the event and the receipt to be
 * mailed, all in one transaction. Gives the submission's id; the same key sent again gives the same one. The facts
 * are projected before it, while nothing is locked and no connection held; a draft that has changed since then is
 * projected anew.
 */
export async function submitReport(
  context: Pick<Context, 'database' | 'jobs'>,
  viewer: Viewer,
  input: SubmitReport,
): Promise<string> {
  let projected: Projected | null = null
  for (;;) {
    const outcome: string | Unprojected = await attempt(context, viewer, input, projected)
    if (typeof outcome === 'string') return outcome
    projected = { text: outcome.text, facts: await projectSent(outcome.input, viewer) }
  }
}

const attempt = (
  { database, jobs }: Pick<Context, 'database' | 'jobs'>,
  viewer: Viewer,
  input: SubmitReport,
  projected: Projected | null,
): Promise<string | Unprojected> =>
  oneByReport(database.writes, input.reportId, () =>
    transaction(database.writes, async (client) => {
      if (!isUuid(input.idempotencyKey)) throw new ValidationError([{ path: 'idempotencyKey', rule: 'uuid' }])
      const report = await lockReport(client, input.reportId)
      // Looked for while the report is locked: a repeat that overtakes the first waits here for it.
      const [repeated] = await submissionByKey(client, [input.idempotencyKey])
      authorise(viewer, repeated ? 'view:draft' : 'submit:report', report.subject)
      if (repeated?.reportId === report.id) return repeated.id
      if (repeated) throw new ValidationError([{ path: 'idempotencyKey', rule: 'reused' }])
      const sent = await send(client, viewer, report, input, projected)
      if (typeof sent === 'string') await jobs.enqueue(client, receiptJob, { submissionId: sent })
      return sent
    }),
  )

async function send(
  client: PoolClient,
  viewer: Viewer,
  report: LockedReport,
  input: SubmitReport,
  projected: Projected | null,
): Promise<string | Unprojected> {
  const { template } = await loadTemplate(client, report.templateId)
  const [draft] = await draftTexts(client, [report.id])
  if (!draft) throw new Error('a locked report without an agency')
  const answers = frozenAnswers(draft.answers)
  const reason = typedText('reason', input.reason) || null
  const round = roundFrame(draft.round, draft.symbol)
  const text = canonicalJson(answers)
  if (input.readSha256 !== null && input.readSha256 !== sha256Of(text)) throw new ConflictError([])
  const issues = problems(verdict(template, answers, { round }), reason)
  if (issues.length > 0) throw new ValidationError(issues)
  if (projected?.text !== text) return { text, input: [template, answers, draft.agency] }
  const { facts } = projected
  const outOfRange = factsOutOfRange(facts)
  if (outOfRange.length > 0) throw new ValidationError(outOfRange)

  await moveReport(client, viewer, report, 'submit')
  const { filesSha256, tie } = await evidenceToSeal(client, report.id)
  const submissionId = await insertSubmission(client, {
    reportId: report.id,
    personId: viewer.personId,
    deadline: report.deadline,
    text,
    reason,
    idempotencyKey: input.idempotencyKey,
    filesSha256,
  })
  await tie(submissionId)
  await insertFacts(client, submissionId, facts)
  await keepSentAnswers(client, [report.id])
  return submissionId
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

function problems({ problems: found, worthALook }: ReturnType<typeof verdict>, reason: string | null): Issue[] {
  const mustFix = found.filter(({ level }) => level === 'mustFix').map(({ path, rule }) => ({ path, rule }))
  if (mustFix.length > 0) return mustFix
  return worthALook > 0 && reason === null ? [{ path: 'reason', rule: 'reasonRequired' }] : []
}
