import type { Viewer } from '@thidua/schema/permissions'
import { RawJson } from '#lib/raw-json.ts'
import { iso, isUuid, type Queryable, statement } from '#lib/sql.ts'
import { type RemarkNode, remarksJson } from '../nodes/remark-node.ts'
import type { ExtensionNode, ReportNode } from '../nodes/report-node.ts'
import { type SubmissionNode, submissionJson } from '../nodes/submission-node.ts'
import { reopenedPlaces } from '../standing-return.ts'
import { extensionsJson } from './extensions-json.ts'
import { allows, mayKnow, ownAgencies } from './report-rights.ts'
import { reportJson, reportRows, roundOfReport } from './report-sql.ts'

interface ReportRow {
  report: Omit<ReportNode, 'detail'>
  extensions: ExtensionNode[]
  remarks: RemarkNode[]
  reopened: string[] | null
  latest: SubmissionNode | null
  /** JSON as text: it goes out as it is. */
  draft: string | null
  answers: string | null
}

const withDetail = (name: string, where: string) =>
  statement<ReportRow>(
    name,
    `SELECT ${reportJson('$4')} AS report,
    ${extensionsJson} AS extensions,
    ${remarksJson} AS remarks,
    CASE WHEN r.state IN ('RETURNED', 'REVISING', 'WITH_HEAD') THEN ${reopenedPlaces} END AS reopened,
    CASE WHEN s.id IS NOT NULL THEN ${submissionJson('s', 'r', 'sender')} END AS latest,
    CASE WHEN r.agency_id = ANY($2::uuid[]) THEN
      (SELECT coalesce(json_object_agg(f.path, json_build_object('value', f.value, 'version', f.version,
          'by', writer.name, 'at', ${iso('f.at')})), '{}')
        FROM draft_field f JOIN person writer ON writer.id = f.by_id WHERE f.report_id = r.id)::text END AS draft,
    CASE WHEN $3 THEN s.answers::text END AS answers
  FROM ${reportRows()} ${roundOfReport}
  LEFT JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
  LEFT JOIN person sender ON sender.id = s.submitted_by_id
  WHERE ${where}`,
  )

/** Two statements: for a list the planner expects many reports, and goes through whole tables. */
const oneReport = withDetail('report-with-detail', 'r.id = $1')
const severalReports = withDetail('reports-with-detail', 'r.id = ANY($1::uuid[])')

/** What takes its time and not every page asks for. */
interface Wanted {
  /** The frozen texts of the latest submission: as long as the draft. Default no. */
  readonly answers?: boolean
  /** Default yes. */
  readonly answeredItems?: boolean
}

/** The parameters behind the id or ids. */
function parameters(viewer: Viewer | null, { answers = false, answeredItems = true }: Wanted) {
  const own = ownAgencies(viewer)
  return [own, answers, answeredItems ? own : []]
}

/** Reports with their detail by id, those the viewer may not know of left out, all in one statement. */
export async function loadReports(
  db: Queryable,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<Map<string, ReportNode>> {
  const known = ids.filter(isUuid)
  if (known.length === 0) return new Map()
  const rows = await severalReports(db, [known, ...parameters(viewer, {})])
  return new Map(
    rows.map((row) => [row.report.id, admit(row, viewer)] as const).filter(([, node]) => mayKnow(viewer, node)),
  )
}

/** Leaves in a report what the table of rights lets this person see. */
function admit(row: ReportRow, viewer: Viewer | null): ReportNode {
  const { report } = row
  const maySeeDraft = allows(viewer, 'view:draft', report)
  const maySeeSubmissions = allows(viewer, 'view:submission', report)
  const maySeeReturns = allows(viewer, 'view:returns', report)
  const answers = row.answers === null ? {} : { answers: new RawJson(row.answers) }
  return {
    ...report,
    detail: {
      draft: maySeeDraft && row.draft !== null ? new RawJson(row.draft) : null,
      latestSubmission: maySeeSubmissions && row.latest ? { ...row.latest, ...answers } : null,
      remarks: maySeeReturns ? row.remarks : [],
      reopenedPlaces: maySeeReturns ? row.reopened : null,
      extensions: row.extensions,
    },
  }
}

/** One report with its detail, null when it is not there for this person. */
export async function loadReport(
  db: Queryable,
  viewer: Viewer | null,
  id: string,
  wanted: Wanted = {},
): Promise<ReportNode | null> {
  if (!isUuid(id)) return null
  const [row] = await oneReport(db, [id, ...parameters(viewer, wanted)])
  const node = row ? admit(row, viewer) : null
  return node && mayKnow(viewer, node) ? node : null
}
