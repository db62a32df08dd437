import { statement } from '#lib/sql.ts'

/** For the dashboards, from the facts of the submission that stands now. $1: report. */
export const keepSentAnswers = statement(
  'keep-sent-answers',
  'UPDATE report SET sent_answers = sent_answers(id) WHERE id = $1',
)
