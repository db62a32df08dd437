const handedIn = `r.state IN ('SUBMITTED', 'RESUBMITTED', 'ACCEPTED', 'COMPILED')`
const cameBack = `EXISTS (SELECT FROM return k WHERE k.report_id = r.id AND k.undone_at IS NULL)`

/** Nothing of the agency is with the host: it never sent, or recalled what nobody had opened. */
const missing = `NOT (${handedIn} OR ${cameBack})`

/**
 * The counts of a round as conditions over report `r` with its deadline `due.at`: the dashboard counts
 * by them and the list filters by them, so that a figure and the list behind it agree. Every report is
 * one of SUBMITTED, RETURNED and MISSING; those that are not MISSING are ON_TIME or LATE.
 */
export const bucketConditions = {
  SUBMITTED: handedIn,
  ON_TIME: `(r.first_submitted_at <= due.at AND NOT ${missing})`,
  LATE: `(r.first_submitted_at > due.at AND NOT ${missing})`,
  MISSING: missing,
  OVERDUE: `(now() > due.at AND ${missing})`,
  // Whoever at the agency has it now: a head may be reading what was mended.
  RETURNED: `(${cameBack} AND NOT ${handedIn})`,
  ACCEPTED: `r.state IN ('ACCEPTED', 'COMPILED')`,
  // At least one item of the latest submission is a signed "Không có".
  NIL: `coalesce(r.sent_answers LIKE '%n%', false)`,
} as const

export type ReportBucket = keyof typeof bucketConditions
