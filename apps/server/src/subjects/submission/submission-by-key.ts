import { statement } from '#lib/sql.ts'

/** What a device has sent by its key already: the answer was lost on its way. */
export const submissionByKey = statement<{ id: string; reportId: string }>(
  'submission-by-key',
  'SELECT id, report_id AS "reportId" FROM submission WHERE idempotency_key = $1',
)
