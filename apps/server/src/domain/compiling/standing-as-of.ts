import type { Basis } from '@thidua/consolidation/answers/basis'
import type { ReportingAgency, StandingSubmission } from '@thidua/consolidation/answers/standing-submission'
import type { Sending } from '@thidua/consolidation/out/sending'
import { formatNumberLine } from '@thidua/letter/compose/format-vietnamese'
import type { Template } from '@thidua/schema/outline/template'
import type { ReportState } from '@thidua/schema/states'
import { isHandedIn } from '@thidua/schema/states'
import { readDate } from '@thidua/schema/text/read-date'
import { iso, jsonObject, type Queryable, statement } from '#lib/sql.ts'
import { isAsked } from '../reports/report-sql.ts'
import { loadTemplate } from '../templates.ts'

/** A submission without its answers, and the version of the outline that it answers. */
export interface SubmissionHead extends Omit<StandingSubmission, 'answers'> {
  readonly templateId: string
}

interface Row {
  readonly report: string
  readonly agency: ReportingAgency
  readonly state: ReportState
  readonly late: boolean
  readonly submission:
    | (Omit<SubmissionHead, 'report' | 'agency' | 'late' | 'template'> & {
        /** As the agency typed them on its letter. */
        readonly letterNumber: string
        readonly letterDay: string
        /** Of the agency, for a number that was typed without it. */
        readonly symbol: string
        /** Where it answers another version of the outline than the round's. */
        readonly otherTemplate: string | null
      })
    | null
}

/**
 * The reports of round $1 as they stood at $2, from what is only ever added to: their acts, submissions and extensions.
 * Submissions are numbered as the acts of submitting come, and a recall takes back the last one before it. An act has
 * happened when it and all before it have: the order is that of their ids, as two may begin at once. A report that nobody
 * asked for any more by then is none.
 */
const asOf = statement<Row>(
  'reports-as-of',
  `WITH act AS (
    SELECT e.report_id, e.id, e.act, e."to", count(*) FILTER (WHERE e.act IN ('submit', 'enter')) OVER life AS number,
      max(e.at) OVER life AS at
    FROM report_event e JOIN report r ON r.id = e.report_id WHERE r.round_id = $1
    WINDOW life AS (PARTITION BY e.report_id ORDER BY e.id)
  ), done AS (SELECT * FROM act WHERE at <= $2::timestamptz), standing AS (
    SELECT sent.report_id, max(sent.number) AS latest, min(sent.number) AS first FROM done sent
    LEFT JOIN done recall ON recall.report_id = sent.report_id AND recall.number = sent.number AND recall.act = 'recall'
    WHERE sent.act IN ('submit', 'enter') AND recall.id IS NULL GROUP BY sent.report_id
  ), state AS (
    SELECT DISTINCT ON (report_id) report_id, "to" AS name FROM done WHERE act <> 'extend' ORDER BY report_id, id DESC
  ), extended AS (
    SELECT DISTINCT ON (x.report_id) x.report_id, x.deadline FROM extension x JOIN done e ON e.id = x.event_id
    ORDER BY x.report_id, x.event_id DESC
  )
  SELECT r.id AS report, coalesce(state.name, 'NOT_STARTED')::text AS state,
    coalesce(first.submitted_at, $2::timestamptz) >= coalesce(extended.deadline, rd.agency_deadline) AS late,
    ${jsonObject({
      id: 'a.id',
      code: 'a.code',
      name: 'a.name',
      shortName: 'a.short_name',
      block: `CASE WHEN b.id IS NOT NULL THEN ${jsonObject({ id: 'b.id', name: 'b.name' })} END`,
    })} AS agency,
    CASE WHEN latest.id IS NOT NULL THEN ${jsonObject({
      id: 'latest.id',
      number: 'latest.number',
      reference: 'latest.reference',
      submittedAt: iso('latest.submitted_at'),
      templateId: 'latest.template_id',
      letterNumber: `coalesce(latest.answers ->> 'letter/number', '')`,
      symbol: 'a.symbol',
      letterDay: `coalesce(latest.answers ->> 'letter/issuedOn', '')`,
      otherTemplate: 'nullif(latest.template_id, rd.template_id)',
    })} END AS submission
  FROM report r JOIN round rd ON rd.id = r.round_id JOIN agency a ON a.id = r.agency_id LEFT JOIN block b ON b.id = a.block_id
    LEFT JOIN state ON state.report_id = r.id LEFT JOIN extended ON extended.report_id = r.id
    LEFT JOIN standing ON standing.report_id = r.id
    LEFT JOIN submission latest ON latest.report_id = r.id AND latest.number = standing.latest
    LEFT JOIN submission first ON first.report_id = r.id AND first.number = standing.first
  WHERE r.round_id = $1 AND (${isAsked} OR r.withdrawn_at > $2::timestamptz)
  ORDER BY coalesce(b.position, 2147483647), a.name COLLATE "vi-x-icu", r.id`,
)

/** The reports of a round at a moment: all that were asked, and those that go in, without their answers. */
export interface StandingAsOf {
  readonly sendings: readonly Sending[]
  readonly standing: readonly SubmissionHead[]
}

/** Reads from the round's history what stood at `moment` (ISO), and which of it counts by `basis`. */
export async function standingAsOf(
  db: Queryable,
  roundId: string,
  moment: string,
  basis: Basis,
): Promise<StandingAsOf> {
  const rows = await asOf(db, [roundId, moment])
  const sendings = rows.map(({ agency, state, late, submission }): Sending => {
    const { reference = null, submittedAt = null } = submission ?? {}
    const letter = submission && {
      number: submission.letterNumber.trim() === '' ? null : numberAndSymbol(submission),
      issuedOn: readDate(submission.letterDay) ?? null,
    }
    return { agency, state: sendingState(state, submission !== null, basis), reference, submittedAt, letter, late }
  })
  const templates = new Map<string, Template>()
  for (const { submission } of rows) {
    const other = submission?.otherTemplate ?? null
    if (other !== null && !templates.has(other)) templates.set(other, (await loadTemplate(db, other)).template)
  }
  const standing = rows.flatMap(({ report, agency, late, submission }, at): SubmissionHead[] => {
    if (!submission || sendings[at]?.state !== 'counted') return []
    const { id, number, reference, submittedAt, templateId } = submission
    const template = templates.get(submission.otherTemplate ?? '')
    return [{ id, number, reference, submittedAt, templateId, report, agency, late, ...(template ? { template } : {}) }]
  })
  return { sendings, standing }
}

/** `05/BC-SNV`, also where the number alone was typed. */
const numberAndSymbol = ({
  letterNumber,
  symbol,
}: {
  readonly letterNumber: string
  readonly symbol: string
}): string => formatNumberLine(letterNumber, symbol).replace(/^Số:\s*/u, '')

function sendingState(state: ReportState, sent: boolean, basis: Basis): Sending['state'] {
  if (!sent) return 'none'
  if (basis === 'sent' || state === 'ACCEPTED' || state === 'COMPILED') return 'counted'
  return isHandedIn(state) ? 'waiting' : 'returned'
}
