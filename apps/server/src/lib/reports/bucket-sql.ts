const handedIn = `r.state IN ('SUBMITTED', 'RESUBMITTED', 'ACCEPTED', 'COMPILED')`
const cameBack = `EXISTS (SELECT FROM return k WHERE k.report_id = r.id AND k.undone_at IS NULL)`

/** Sent at least once and not taken back unopened. A report that came back was handed in, though it is with its agency again. */
const submitted = `(${handedIn} OR ${cameBack})`

/**
 * The counts of a round as conditions over report `r` with its deadline `due.at`: the dashboard counts
 * by them and the list filters by them, so that a figure and the list behind it agree. Every report is
 * SUBMITTED or MISSING, every submitted one ON_TIME or LATE; RETURNED and ACCEPTED are among the submitted.
 */
export const bucketConditions = {
  SUBMITTED: submitted,
  ON_TIME: `(r.first_submitted_at <= due.at AND ${submitted})`,
  LATE: `(r.first_submitted_at > due.at AND ${submitted})`,
  MISSING: `NOT ${submitted}`,
  OVERDUE: `(now() > due.at AND NOT ${submitted})`,
  // Whoever at the agency has it now: a head may be reading what was mended.
  RETURNED: `(${cameBack} AND NOT ${handedIn})`,
  ACCEPTED: `r.state IN ('ACCEPTED', 'COMPILED')`,
  // At least one item of the latest submission is a signed "Không có".
  NIL: `coalesce(r.sent_answers LIKE '%n%', false)`,
} as const

export type ReportBucket = keyof typeof bucketConditions
