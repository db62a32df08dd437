import type { ReportState } from '@thidua/schema/states'
import { iso, statement } from '#lib/sql.ts'

/** Reports of the agency of report `now`, and of those whose work it took over, in rounds `rd` of the same host. */
const ofAgency = `report now JOIN round here ON here.id = now.round_id
  JOIN round rd ON rd.host_agency_id = here.host_agency_id AND rd.state <> 'draft'
  JOIN report r ON r.round_id = rd.id AND r.id <> now.id AND r.agency_id IN (
    SELECT now.agency_id UNION ALL SELECT predecessor_id FROM agency_succession WHERE successor_id = now.agency_id)`

/** A report of the same agency in another round. */
export interface OtherRoundNode {
  readonly of: string
  readonly reportId: string
  readonly roundId: string
  readonly round: string
  readonly agency: string
  readonly state: ReportState
  readonly submissions: number
  readonly lastSubmittedAt: string | null
  readonly opensAt: string
  /** The round before this one of the same movement, with something that was sent. */
  readonly before: boolean
}

/** Nobody looks further back on one page. */
const mostRounds = 40

export const otherRounds = statement<OtherRoundNode>(
  'other-rounds',
  `SELECT of, "reportId", "roundId", round, agency, state, submissions, "lastSubmittedAt", "opensAt",
    "beforeHere" AND row_number() OVER (PARTITION BY of, "beforeHere" ORDER BY "opensAt" DESC, "reportId") = 1 AS before FROM (
    SELECT now.id AS of, row_number() OVER (PARTITION BY now.id ORDER BY rd.opens_at DESC, r.id) AS nth,
      r.id AS "reportId", rd.id AS "roundId", rd.name AS round, a.name AS agency, r.state, r.submission_count AS submissions,
      ${iso('r.last_submitted_at')} AS "lastSubmittedAt", ${iso('rd.opens_at')} AS "opensAt",
      rd.movement_id = here.movement_id AND rd.opens_at < here.opens_at AND r.latest_number IS NOT NULL AS "beforeHere"
    FROM ${ofAgency} JOIN agency a ON a.id = r.agency_id WHERE now.id = ANY($1::uuid[])
  ) found WHERE nth <= ${mostRounds} ORDER BY of, nth`,
)

/** What the agency sent last in the rounds of the movement before this one, the latest first. */
export const sentBefore = statement<{ reportId: string }>(
  'sent-before',
  `SELECT r.id AS "reportId" FROM ${ofAgency}
  WHERE now.id = $1 AND rd.movement_id = here.movement_id AND rd.opens_at < here.opens_at AND r.latest_number IS NOT NULL
  ORDER BY rd.opens_at DESC, r.id LIMIT 2`,
)

/** A paragraph of the report that may be nearly the same as one of another report of its round. */
interface PrintPair {
  readonly path: string
  readonly nth: number
  readonly reportId: string
  readonly otherPath: string
  readonly otherNth: number
}

/** So many are compared word by word: what everybody wrote alike is no news. */
const mostPairs = 300

export const printPairs = statement<PrintPair>(
  'print-pairs',
  `SELECT own.path, own.nth, other.report_id AS "reportId", other.path AS "otherPath", other.nth AS "otherNth"
  FROM paragraph_print own JOIN paragraph_print other ON other.bands && own.bands AND other.report_id <> own.report_id
  JOIN report r ON r.id = other.report_id JOIN report now ON now.id = own.report_id AND now.round_id = r.round_id
  WHERE own.report_id = $1 ORDER BY r.last_submitted_at, other.report_id, own.path, own.nth LIMIT ${mostPairs}`,
)
