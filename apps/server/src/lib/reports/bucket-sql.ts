/**
 * The counts of a round as conditions over report `r` with its deadline `due.at`: the dashboard counts
 * by them and the list filters by them, so that a figure and the list behind it agree.
 */
export const bucketConditions = {
  SUBMITTED: `r.state IN ('SUBMITTED', 'RESUBMITTED', 'ACCEPTED', 'COMPILED')`,
  ON_TIME: `r.first_submitted_at <= due.at`,
  LATE: `r.first_submitted_at > due.at`,
  MISSING: `r.first_submitted_at IS NULL`,
  RETURNED: `r.state IN ('RETURNED', 'REVISING')`,
  ACCEPTED: `r.state IN ('ACCEPTED', 'COMPILED')`,
  // At least one item of the latest submission is a signed "Không có".
  NIL: `EXISTS (SELECT FROM submission s JOIN item_answer i ON i.submission_id = s.id
      WHERE s.report_id = r.id AND s.number = r.submission_count AND i.answer = 'none')`,
} as const

export type ReportBucket = keyof typeof bucketConditions
