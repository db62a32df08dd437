import type { FileKind } from '@thidua/schema/files/file-kinds'
import { fileLimits } from '@thidua/schema/files/file-limits'
import { iso, jsonObject } from '#lib/sql.ts'

/** A file at a place of a report, as resolvers get it. */
export interface EvidenceNode {
  readonly id: string
  readonly place: string
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly sha256: string
  readonly by: string
  readonly at: string
}

/** A row `e` of `evidence` with its `file` and the `person` who added it as JSON. */
export const evidenceJson = jsonObject({
  id: 'e.id',
  place: 'e.place',
  name: 'e.name',
  kind: 'file.kind',
  bytes: 'file.bytes',
  sha256: 'e.sha256',
  by: 'person.name',
  at: iso('e.at'),
})

export const evidenceRows =
  'evidence e JOIN stored_file file ON file.sha256 = e.sha256 JOIN person ON person.id = e.by_id'

/** In the order in which they came. */
export const evidenceOrder = 'ORDER BY e.at, e.id'

/** Whether a file is in the draft: the agency's own, neither taken away, nor at a row that was. */
export const isInDraft = `NOT e.for_entry AND NOT EXISTS (SELECT FROM evidence_removal gone WHERE gone.evidence_id = e.id)
  AND NOT EXISTS (SELECT FROM draft_field f WHERE f.report_id = e.report_id AND f.path = e.place || '/order' AND f.value = '')`

/** Whether a file waits for the host to enter what it belongs to: neither taken away, nor entered, nor long forgotten. */
export const waitsForEntry = `e.for_entry AND e.at > now() - interval '${fileLimits.entryDays} days'
  AND NOT EXISTS (SELECT FROM evidence_removal gone WHERE gone.evidence_id = e.id)
  AND NOT EXISTS (SELECT FROM submission_evidence sent WHERE sent.evidence_id = e.id)`
