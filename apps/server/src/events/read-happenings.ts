import { type Queryable, statement } from '#lib/sql.ts'
import type { Happening, ReportHappening, RoundHappening, Signal } from './happening.ts'

/** What is read of a table of acts: all after a running number, and those before it that had not been committed. */
export interface Wanted {
  readonly after: string
  readonly missing: readonly string[]
}

/** More acts at once than that are not told one by one. */
export const maxActs = 2_000

const scope = `r.id AS "reportId", rd.id AS "roundId", r.agency_id AS "agencyId", rd.host_agency_id AS "hostAgencyId",
    r.compiles_round_id IS NOT NULL AS compiles, coalesce(rd.opens_at <= now(), false) AS begun, a.block_id AS "blockId"`
const roundOf = 'JOIN round rd ON rd.id = coalesce(r.round_id, r.compiles_round_id) JOIN agency a ON a.id = r.agency_id'

/** Rows of a table after $1, $3 at most, and those of $2. */
const newRows = (table: string, columns: string): string =>
  `(SELECT id, ${columns} FROM ${table} WHERE id > $1::bigint ORDER BY id LIMIT $3)
    UNION ALL SELECT id, ${columns} FROM ${table} WHERE id = ANY($2::bigint[])`

type Scope = Omit<ReportHappening, 'kind'> & { readonly blockId: string | null }
/** Who reads it by name, and who was to before. */
type ReadScope = Scope & { readonly readerId: string | null; readonly formerReaderId: string | null }

const acts = statement<Scope & { id: string }>(
  'live-acts',
  `SELECT e.id::text, ${scope} FROM (${newRows('report_event', 'report_id')}) e
  JOIN report r ON r.id = e.report_id ${roundOf} ORDER BY e.id`,
)

const reports = statement<ReadScope>(
  'live-reports',
  `SELECT ${scope}, r.reviewer_id AS "readerId", (SELECT n.person_id FROM reading_assignment n
      WHERE n.report_id = r.id ORDER BY n.id DESC OFFSET 1 LIMIT 1) AS "formerReaderId"
  FROM report r ${roundOf} WHERE r.id = ANY($1::uuid[])`,
)

/**
 * Rounds whose pages show what an act `c` changed: a round itself, those that ask a version of a template or have a report
 * on it, those that name a document.
 */
const roundsThatShow = `SELECT c.subject_id AS id WHERE c.subject = 'round'
    UNION SELECT rd.id FROM round rd WHERE c.subject = 'template' AND rd.template_id = c.subject_id
    UNION SELECT r.round_id FROM report r WHERE c.subject = 'template' AND r.template_id = c.subject_id
    UNION SELECT rd.id FROM round rd WHERE c.subject = 'document' AND rd.request_document_id = c.subject_id
    UNION SELECT rd.id FROM round rd JOIN movement mv ON mv.id = rd.movement_id
      WHERE c.subject = 'document' AND mv.launch_document_id = c.subject_id`

const administration = statement<{ id: string; roundId: string | null; personId: string | null }>(
  'live-administration',
  `SELECT c.id::text, shown.id AS "roundId",
    CASE c.subject WHEN 'person' THEN c.subject_id WHEN 'membership' THEN m.person_id END AS "personId"
  FROM (${newRows('administration_change', 'subject, subject_id')}) c
  LEFT JOIN membership m ON m.id = c.subject_id AND c.subject = 'membership'
  LEFT JOIN LATERAL (${roundsThatShow}) shown ON true ORDER BY c.id`,
)

const rounds = statement<Omit<RoundHappening, 'kind'>>(
  'live-rounds',
  `SELECT rd.id AS "roundId", rd.host_agency_id AS "hostAgencyId", rd.state = 'draft' AS draft,
    (SELECT coalesce(array_agg(DISTINCT r.agency_id), '{}') FROM report r WHERE r.round_id = rd.id
      AND ($2::uuid[] IS NULL OR r.agency_id = ANY($2)) AND rd.state <> 'draft' AND rd.opens_at <= now()) AS "agencyIds"
  FROM round rd WHERE rd.id = ANY($1::uuid[])`,
)

const saves = statement<{ reportId: string; agencyId: string; compiles: boolean; clientId: string }>(
  'live-saves',
  `SELECT c.report_id AS "reportId", r.agency_id AS "agencyId", r.compiles_round_id IS NOT NULL AS compiles,
    c.client_id AS "clientId"
  FROM (SELECT report_id, client_id FROM change WHERE id > $1::bigint ORDER BY id LIMIT $2) c
  JOIN report r ON r.id = c.report_id`,
)

/** What was read, and the running numbers that it was read from. */
export interface Found {
  readonly ids: readonly string[]
  readonly happenings: readonly Happening[]
}

/** Acts on reports. */
export async function readActs(db: Queryable, { after, missing }: Wanted): Promise<Found> {
  const rows = await acts(db, [after, missing, maxActs])
  const byReport = new Map(rows.map(({ id: _, ...report }) => [report.reportId, report]))
  return {
    ids: rows.map(({ id }) => id),
    happenings: [...byReport.values()].map((report) => ({ kind: 'report', ...report })),
  }
}

/**
 * Administrators' acts, as far as somebody's open page shows them. `agencyIds`: those that anybody here listens for; null
 * names all that a round asks.
 */
export async function readAdministration(
  db: Queryable,
  { after, missing }: Wanted,
  agencyIds: readonly string[] | null,
): Promise<Found> {
  const rows = await administration(db, [after, missing, maxActs])
  const roundIds = [...new Set(rows.flatMap(({ roundId }) => roundId ?? []))]
  const personIds = [...new Set(rows.flatMap(({ personId }) => personId ?? []))]
  const found = roundIds.length > 0 ? await rounds(db, [roundIds, agencyIds]) : []
  return {
    ids: [...new Set(rows.map(({ id }) => id))],
    happenings: [
      ...found.map((round) => ({ kind: 'round' as const, ...round })),
      ...personIds.map((personId) => ({ kind: 'person' as const, personId })),
    ],
  }
}

/** Reports that are told of by id: as changed, or as read by the host's people. */
export async function readReports(
  db: Queryable,
  signals: readonly Extract<Signal, { kind: 'report' | 'reading' }>[],
): Promise<Happening[]> {
  if (signals.length === 0) return []
  const found = await reports(db, [[...new Set(signals.map(({ reportId }) => reportId))]])
  const byId = new Map(found.map((report) => [report.reportId, report]))
  return signals.flatMap((signal): Happening[] => {
    const report = byId.get(signal.reportId)
    return report ? [{ ...report, ...signal }] : []
  })
}

const maxSaves = 5_000

/** Saves after a running number, one a report and device. */
export async function readSaves(db: Queryable, after: string): Promise<Happening[]> {
  const rows = await saves(db, [after, maxSaves + 1])
  if (rows.length > maxSaves) return [{ kind: 'anything' }]
  const byDevice = new Map(rows.map((row) => [`${row.reportId} ${row.clientId}`, row]))
  return [...byDevice.values()].map((row) => ({ kind: 'saved', ...row }))
}
