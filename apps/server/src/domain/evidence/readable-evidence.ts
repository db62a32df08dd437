import type { Viewer } from '@thidua/schema/permissions'
import { loadReport } from '#domain/reports/load-reports.ts'
import { allows } from '#domain/reports/report-rights.ts'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'
import { type EvidenceNode, evidenceJson, evidenceRows } from './evidence-node.ts'

interface Found {
  reportId: string
  evidence: EvidenceNode
  /** It is in the submission that stands last, or in one that stood before. */
  latest: boolean
  earlier: boolean
  /** Of the host, for what it enters. */
  forEntry: boolean
  byId: string
  /** It was taken out of the draft, or of what is to be entered, and no submission has it: it hangs on nothing any more. */
  removed: boolean
}

const find = statement<Found>(
  'readable-evidence',
  `SELECT r.id AS "reportId", ${evidenceJson} AS evidence, e.for_entry AS "forEntry", e.by_id AS "byId",
    count(sent.submission_id) = 0 AND EXISTS (SELECT FROM evidence_removal gone WHERE gone.evidence_id = e.id) AS removed,
    coalesce(bool_or(s.number = r.latest_number), false) AS latest,
    coalesce(bool_or(s.number < r.latest_number AND s.number <> ALL(r.recalled_numbers)), false) AS earlier
  FROM ${evidenceRows} JOIN report r ON r.id = e.report_id
  LEFT JOIN submission_evidence sent ON sent.evidence_id = e.id LEFT JOIN submission s ON s.id = sent.submission_id
  WHERE e.id = $1 AND NOT EXISTS (SELECT FROM erased_file erased WHERE erased.sha256 = e.sha256)
  GROUP BY r.id, e.id, file.sha256, person.id`,
)

/**
 * A file for who may read what it hangs on: the draft, the submission that stands, or one that was returned. Null for all
 * others, and for all once it was removed and hangs on no submission.
 */
export async function readableEvidence(db: Queryable, viewer: Viewer, id: string): Promise<EvidenceNode | null> {
  const [found] = isUuid(id) ? await find(db, [id]) : []
  const report = found ? await loadReport(db, viewer, found.reportId) : null
  if (!found || !report) return null
  const waiting = found.forEntry
    ? found.byId === viewer.personId || allows(viewer, 'enter:report', report)
    : allows(viewer, 'view:draft', report)
  const may =
    (waiting && !found.removed) ||
    (found.latest && allows(viewer, 'view:submission', report)) ||
    (found.earlier && allows(viewer, 'view:returns', report))
  return may ? found.evidence : null
}
