import type { RemarkLevel } from '@thidua/prisma/client'
import { iso, jsonObject, statement } from '#lib/sql.ts'
import { returnStands } from '../standing-return.ts'

/** A remark that is not sent yet, as resolvers get it. */
export interface DraftRemarkNode {
  readonly id: string
  readonly submissionId: string
  readonly place: string
  readonly path: string | null
  readonly start: number | null
  readonly end: number | null
  readonly quote: string | null
  readonly text: string
  readonly level: RemarkLevel
  readonly version: number
  readonly by: string
  readonly byId: string
  readonly at: string
}

/** Whether a row `d` of `draft_remark` waits to be sent: nobody took it away, and no return that stands has sent it. */
export const waits = `d.removed_at IS NULL AND NOT EXISTS (SELECT FROM return t WHERE t.id = d.return_id AND ${returnStands})`

/** A row `d` of `draft_remark` with its `author` as JSON. */
export const draftRemarkJson = jsonObject({
  id: 'd.id',
  submissionId: 'd.submission_id',
  place: 'd.place',
  path: 'd.path',
  start: 'd.start',
  end: 'd."end"',
  quote: 'd.quote',
  text: 'd.text',
  level: 'd.level',
  version: 'd.version',
  by: 'author.name',
  byId: 'd.by_id',
  at: iso('d.at'),
})

interface Row {
  draft: DraftRemarkNode
  reportId: string
  removed: boolean
  waits: boolean
}

/** Remarks by their ids, whether they wait or not, held until the transaction ends. */
export const heldDraftRemarks = statement<Row>(
  'held-draft-remarks',
  `SELECT ${draftRemarkJson} AS draft, d.report_id AS "reportId", d.removed_at IS NOT NULL AS removed, (${waits}) AS waits
  FROM draft_remark d JOIN person author ON author.id = d.by_id WHERE d.id = ANY($1::uuid[]) FOR UPDATE OF d`,
)

/** Says of remarks that a return has sent them. */
export const markSent = statement(
  'mark-draft-remarks-sent',
  'UPDATE draft_remark SET return_id = $1 WHERE id = ANY($2::uuid[])',
)
