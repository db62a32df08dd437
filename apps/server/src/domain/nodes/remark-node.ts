import type { RemarkAnswer, RemarkLevel } from '@thidua/prisma/client'
import { iso } from '#lib/sql.ts'
import { returnStands } from '../standing-return.ts'

export const remarkStates = ['open', 'answered', 'closed'] as const

/** A remark on a submission as resolvers get it. */
export interface RemarkNode {
  readonly id: string
  readonly submission: number
  readonly place: string
  readonly path: string | null
  readonly start: number | null
  readonly end: number | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
  readonly state: (typeof remarkStates)[number]
  readonly by: string
  readonly at: string
  readonly answer: RemarkAnswer | null
  readonly answerText: string | null
}

/**
 * The remarks of the returns of report `r` that stand, as a JSON array: the oldest return first, its remarks in the
 * outline's order. All are closed when the report is accepted.
 */
export const remarksJson = `(SELECT coalesce(json_agg(json_build_object('id', k.id, 'submission', k.submission, 'place', k.place,
      'path', k.path, 'start', k.start, 'end', k."end", 'quote', k.quote, 'text', k.text, 'level', k.level,
      'state', CASE WHEN r.state IN ('ACCEPTED', 'COMPILED') THEN 'closed' WHEN reply.id IS NULL THEN 'open' ELSE 'answered' END,
      'by', author.name, 'at', ${iso('k.at')}, 'answer', reply.answer, 'answerText', reply.text) ORDER BY t.event_id, k.position), '[]')
    FROM remark k JOIN return t ON t.id = k.return_id JOIN person author ON author.id = k.by_id
    LEFT JOIN LATERAL (SELECT * FROM remark_reply WHERE remark_id = k.id ORDER BY id DESC LIMIT 1) reply ON true
    WHERE k.report_id = r.id AND ${returnStands})`
