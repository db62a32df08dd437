import type { ReportSubject } from '@thidua/schema/permissions'
import { isUuid, type Queryable, statement } from '#lib/sql.ts'

/** What decides whether a draft may be written now. */
export interface DraftState {
  readonly subject: ReportSubject
  readonly templateId: string
  /** Places open after a return; null when all are. */
  readonly reopened: readonly string[] | null
}

type Row = ReportSubject & Omit<DraftState, 'subject'>

const draftState = statement<Row>(
  'draft-state',
  `SELECT r.agency_id AS "agencyId", a.block_id AS "blockId", rd.host_agency_id AS "hostAgencyId", r.state,
    r.submission_count AS submissions, r.opened_at IS NOT NULL AS opened, rd.template_id AS "templateId",
    CASE WHEN r.state IN ('RETURNED', 'REVISING') THEN
      (SELECT t.places FROM return t WHERE t.report_id = r.id AND t.undone_at IS NULL
        ORDER BY t.at DESC, t.id DESC LIMIT 1) END AS reopened
  FROM report r JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = r.round_id WHERE r.id = $1`,
)

export async function loadDraftState(db: Queryable, reportId: string): Promise<DraftState | null> {
  if (!isUuid(reportId)) return null
  const [row] = await draftState(db, [reportId])
  if (!row) return null
  const { templateId, reopened, ...subject } = row
  return { subject, templateId, reopened }
}
