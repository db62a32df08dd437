import { type Queryable, statement } from '#lib/sql.ts'

const withdraw = statement(
  'withdraw-submission',
  `UPDATE report r SET recalled_numbers = recalled_numbers || latest_number, submission_count = submission_count - 1,
    first_submitted_at = CASE WHEN submission_count > 1 THEN first_submitted_at END,
    (latest_number, last_submitted_at) = (SELECT s.number, s.submitted_at FROM submission s
      WHERE s.report_id = r.id AND s.number < r.latest_number AND s.number <> ALL(r.recalled_numbers)
      ORDER BY s.number DESC LIMIT 1)
  WHERE id = $1`,
)

/** Takes a report's latest submission back: it counts as never sent, and the one before it stands again, or none. */
export const withdrawSubmission = async (db: Queryable, reportId: string): Promise<void> => {
  await withdraw(db, [reportId])
}
