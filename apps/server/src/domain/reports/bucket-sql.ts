import type { ReportBucket } from '@thidua/schema/bucket-labels'

/** SQL: whether report `r` is with the host. */
export const handedIn = `r.state IN ('SUBMITTED', 'RESUBMITTED', 'ACCEPTED', 'COMPILED')`
/** A recall that leaves nothing standing takes the instant away again. */
const submitted = 'r.first_submitted_at IS NOT NULL'

/**
 * The counts of a round as conditions over report `r` with its deadline `due.at`: the dashboard counts
 * by them and the list filters by them, so that a figure and the list behind it agree. Every report is
 * SUBMITTED or MISSING, every submitted one ON_TIME or LATE; RETURNED and ACCEPTED are among the submitted.
 */
export const bucketConditions = {
  SUBMITTED: submitted,
  // The deadline is the instant after its day: that instant is late already.
  ON_TIME: 'r.first_submitted_at < due.at',
  LATE: 'r.first_submitted_at >= due.at',
  MISSING: 'r.first_submitted_at IS NULL',
  OVERDUE: '(r.first_submitted_at IS NULL AND now() >= due.at)',
  // Whoever at the agency has it now: a head may be reading what was mended.
  RETURNED: `(${submitted} AND NOT ${handedIn})`,
  ACCEPTED: `r.state IN ('ACCEPTED', 'COMPILED')`,
  // At least one item of the latest submission is a signed "Không có".
  NIL: `coalesce(r.sent_answers LIKE '%n%', false)`,
} as const satisfies Readonly<Record<ReportBucket, string>>
