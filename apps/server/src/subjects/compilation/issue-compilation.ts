import { assignmentPath, unapprovedItems } from '@thidua/consolidation/assignments/assignment'
import { printSealedLetter } from '@thidua/consolidation/out/sealed-letter'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { parseCompiledPath } from '@thidua/schema/outline/compiled/path-kinds'
import { frozenAnswers } from '@thidua/schema/outline/frozen-answers'
import { type Answers, letterPath } from '@thidua/schema/outline/paths'
import { itemsOf, type Template } from '@thidua/schema/outline/template'
import { readDate } from '@thidua/schema/text/read-date'
import type { Pool, PoolClient } from 'pg'
import { loadCommendationForms } from '#domain/commendation-forms.ts'
import { type CompilationSources, compilationSources } from '#domain/compiling/compilation-sources.ts'
import { compileReports, markRound, uncompileReports } from '#domain/compiling/compiled-reports.ts'
import { type LockedCompilation, lockCompilation } from '#domain/compiling/lock-compilation.ts'
import { roundToCompile } from '#domain/compiling/round-to-compile.ts'
import { moveReport } from '#domain/reports/move-report.ts'
import { insertSubmission } from '#domain/reports/submissions/insert-submission.ts'
import { withdrawSubmission } from '#domain/reports/submissions/withdraw-submission.ts'
import { loadTemplate } from '#domain/templates.ts'
import type { SignedIn } from '#graphql/context.ts'
import { ForbiddenError, type Issue, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'
import { transaction } from '#lib/transaction.ts'
import { typedText } from '#lib/typed-text.ts'
import { followedIssue } from './follow-compilation.ts'

/** An act of issuing. */
export interface IssueCompilation {
  readonly roundId: string
  readonly templateId: string
  /** Sent again, the act is the same one. */
  readonly idempotencyKey: string
  /** The newest field that the page had read: what colleagues wrote since was not seen. */
  readonly readAt: string
}

const repeated = statement<{ reportId: string }>(
  'issued-by-key',
  'SELECT report_id AS "reportId" FROM submission WHERE idempotency_key = $1',
)

const writtenSince = statement<{ by: string }>(
  'written-since',
  `SELECT p.name AS by FROM draft_field f JOIN person p ON p.id = f.by_id
  WHERE f.report_id = $1 AND f.by_id <> $2 AND f.at > $3::timestamptz LIMIT 1`,
)

/**
 * Issues a round's compiled letter: its draft is frozen and hashed together with which submissions went in, those that
 * were accepted are compiled, and so is the round; all in one transaction. Throws a `ValidationError` that names what
 * the letter still needs, and `ForbiddenError` for one that is issued already.
 */
export const issueCompilation = (pool: Pool, viewer: SignedIn, input: IssueCompilation): Promise<void> =>
  transaction(pool, async (client) => {
    if (!isUuid(input.idempotencyKey)) throw new ValidationError([{ path: 'idempotencyKey', rule: 'uuid' }])
    const letter = await lockCompilation(client, input.roundId)
    if (!letter) throw new NotFoundError()
    const [before] = await repeated(client, [input.idempotencyKey])
    if (before?.reportId === letter.id) return
    if (before) throw new ValidationError([{ path: 'idempotencyKey', rule: 'reused' }])
    if (letter.roundState === 'cancelled') throw new ForbiddenError('wrongState')
    await seal(client, viewer, letter, input)
  })

async function seal(client: PoolClient, viewer: SignedIn, letter: LockedCompilation, input: IssueCompilation) {
  const { personId } = viewer
  const [newer] = await writtenSince(client, [letter.id, personId, input.readAt])
  if (newer) throw new ValidationError([{ path: 'draft', rule: 'writtenSince' }])
  const sources = await compilationSources(client, input.roundId)
  const { fields, standing } = sources
  followedIssue(fields, letter.issuedId)
  const { template } = await loadTemplate(client, input.templateId)
  const issues = problems(template, fields, standing.length)
  if (issues.length > 0) throw new ValidationError(issues)
  const { id, state, submissions, deadline } = letter
  await moveReport(client, viewer, { id, subject: { state, submissions } }, 'submit')
  const wentIn = Object.fromEntries(standing.map((submission) => [`S/${submission.report}`, submission.id]))
  await insertSubmission(client, {
    reportId: id,
    personId,
    deadline,
    text: canonicalJson({
      ...frozenAnswers(fields, parseCompiledPath),
      ...wentIn,
      ...(await sealedNames(client, input.roundId, sources)),
    }),
    reason: null,
    idempotencyKey: input.idempotencyKey,
    filesSha256: null,
  })
  const reports = standing.map(({ report }) => report)
  await compileReports(client, reports, personId)
  await markRound(client, input.roundId, true, {
    act: 'issue',
    personId,
    letterNumber: numberOf(fields),
    note: null,
  })
}

/** What the letter says that others may rename later. */
async function sealedNames(
  client: PoolClient,
  roundId: string,
  { sendings, older }: CompilationSources,
): Promise<Answers> {
  const about = await roundToCompile(client, roundId)
  if (!about) throw new Error('a round is gone whose letter is issued')
  const asked = new Set(sendings.map(({ agency }) => agency.id))
  const others = new Map(older.flatMap(({ agency }) => (asked.has(agency.id) ? [] : [[agency.id, agency] as const])))
  return printSealedLetter({
    about,
    sendings,
    others: [...others.values()],
    forms: await loadCommendationForms(client),
  })
}

const numberOf = (fields: Answers): string => (fields[letterPath('number')] ?? '').trim()

/** What a letter must have before it is issued. */
function problems(template: Template, fields: Answers, standing: number): Issue[] {
  const parts = readParts(fields)
  const items = itemsOf(template).map(({ id }) => id)
  const typed = (field: 'number' | 'issuedOn' | 'signer') => (fields[letterPath(field)] ?? '').trim()
  const empty = (['number', 'issuedOn', 'signer'] as const).filter((field) => typed(field) === '')
  return [
    ...empty.map((field) => ({ path: letterPath(field), rule: 'required' })),
    ...(typed('issuedOn') !== '' && !readDate(typed('issuedOn'))
      ? [{ path: letterPath('issuedOn'), rule: 'date' }]
      : []),
    ...(standing === 0 ? [{ path: 'basis', rule: 'noneStands' }] : []),
    ...(parts.length === 0 ? [{ path: 'draft', rule: 'noParagraph' }] : []),
    ...unapprovedItems(items, fields, parts).map((item) => ({
      path: assignmentPath(item, 'approved'),
      rule: 'notApproved',
    })),
  ]
}

/** The reports that went into issue $1 and not into $2, which stands when $1 is withdrawn. */
const sealedReports = statement<{ reports: string[] }>(
  'sealed-reports',
  `SELECT coalesce(array_agg(substr(key, 3)), '{}') AS reports FROM submission s, jsonb_object_keys(s.answers) key
  WHERE s.id = $1 AND starts_with(key, 'S/')
    AND NOT EXISTS (SELECT FROM submission before WHERE before.id = $2 AND before.answers ? key)`,
)

/** An act of withdrawing what was issued. */
export interface WithdrawCompilation {
  readonly roundId: string
  /** The issue that the person looked at. */
  readonly submissionId: string
  readonly reason: string
}

/**
 * Withdraws an issued letter: it is a draft again, the reports that went in are accepted as before, and what was issued
 * stays on record with the reason. A letter that it followed stands again, and its reports stay compiled. Throws a `ValidationError` without a reason, and `ForbiddenError` for a letter that is
 * not issued, or issued anew since.
 */
export const withdrawCompilation = (pool: Pool, viewer: SignedIn, input: WithdrawCompilation): Promise<void> =>
  transaction(pool, async (client) => {
    const note = typedText('reason', input.reason)
    if (note === '') throw new ValidationError([{ path: 'reason', rule: 'required' }])
    const letter = await lockCompilation(client, input.roundId)
    if (!letter) throw new NotFoundError()
    const { id, state, submissions, issuedId } = letter
    if (issuedId !== input.submissionId || letter.roundState !== 'compiled') throw new ForbiddenError('wrongState')
    await moveReport(client, viewer, { id, subject: { state, submissions } }, 'recall', { note })
    await withdrawSubmission(client, id)
    const before = (await lockCompilation(client, input.roundId))?.issuedId ?? null
    const [sealed] = await sealedReports(client, [issuedId, before])
    await uncompileReports(client, sealed?.reports ?? [], viewer.personId)
    const letterNumber = await sealedNumber(client, issuedId)
    await markRound(client, input.roundId, before !== null, {
      act: 'withdrawLetter',
      personId: viewer.personId,
      letterNumber,
      note,
    })
  })

const number = statement<{ number: string | null }>(
  'sealed-number',
  `SELECT answers ->> 'letter/number' AS number FROM submission WHERE id = $1`,
)

const sealedNumber = async (db: Queryable, id: string): Promise<string> => (await number(db, [id]))[0]?.number ?? ''
