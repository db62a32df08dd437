import type { RemarkAnswer, RemarkLevel, RemarkState } from '@thidua/prisma/client'
import { iso } from '#lib/sql.ts'

/** A remark on a submission as resolvers get it. */
export interface RemarkNode {
  readonly id: string
  readonly submission: number
  readonly place: string
  readonly path: string | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
  readonly state: RemarkState
  readonly by: string
  readonly at: string
  readonly answer: RemarkAnswer | null
  readonly answerText: string | null
}

/** A report's remarks as a JSON array, the oldest first. `r` is the report's alias. */
export const remarksJson = (r: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', k.id, 'submission', k.submission, 'place', k.place, 'path', k.path,
      'quote', k.quote, 'text', k.text, 'level', k.level, 'state', k.state, 'by', author.name, 'at', ${iso('k.at')},
      'answer', k.answer, 'answerText', k.answer_text) ORDER BY k.at, k.id), '[]')
    FROM remark k JOIN person author ON author.id = k.by_id WHERE k.report_id = ${r}.id)`
