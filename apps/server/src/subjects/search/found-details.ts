import type { SearchedRemark } from '#domain/search/sent-texts-sql.ts'
import { iso, type Queryable, statement } from '#lib/sql.ts'

/** Whose report it is and of which round. */
export interface FoundReport {
  readonly id: string
  readonly roundId: string
  readonly hostAgencyId: string
  readonly agencyId: string
  readonly agency: string
  readonly round: string
  readonly movement: string
  readonly at: string | null
}

const reports = statement<FoundReport>(
  'found-reports',
  `SELECT r.id, rd.id AS "roundId", rd.host_agency_id AS "hostAgencyId", r.agency_id AS "agencyId", a.name AS agency,
    rd.name AS round, mv.name AS movement, ${iso('r.last_submitted_at')} AS at
  FROM report r JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = r.round_id
    JOIN movement mv ON mv.id = rd.movement_id WHERE r.id = ANY($1::uuid[])`,
)

/** A thing by its name, with what tells it from others. */
export interface FoundThing {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly about: string | null
  /** Of a round: who asks for it. */
  readonly hostAgencyId: string | null
}

const things = statement<FoundThing>(
  'found-things',
  `SELECT 'documents' AS kind, d.id, d.number AS name, concat_ws(' · ', d.issuer, to_char(d.issued_on, 'DD/MM/YYYY'), d.subject) AS about,
      NULL::uuid AS "hostAgencyId" FROM document d WHERE d.id = ANY($1::uuid[])
  UNION ALL SELECT 'agencies', a.id, a.name, concat_ws(' · ', a.code, b.name), NULL
    FROM agency a LEFT JOIN block b ON b.id = a.block_id WHERE a.id = ANY($2::uuid[])
  UNION ALL SELECT 'people', p.id, p.name, p.email, NULL FROM person p WHERE p.id = ANY($3::uuid[])
  UNION ALL SELECT 'movements', m.id, m.name, concat_ws('–', m.from_year, m.to_year), NULL
    FROM movement m WHERE m.id = ANY($4::uuid[])
  UNION ALL SELECT 'rounds', rd.id, rd.name, mv.name, rd.host_agency_id
    FROM round rd JOIN movement mv ON mv.id = rd.movement_id WHERE rd.id = ANY($5::uuid[])`,
)

export const loadFoundReports = async (db: Queryable, ids: readonly string[]): Promise<Map<string, FoundReport>> =>
  new Map((await reports(db, [ids])).map((report) => [report.id, report]))

/** Things of each kind by their ids, those of a kind in the order documents, agencies, people, movements, rounds. */
export const loadFoundThings = async (
  db: Queryable,
  idsByKind: readonly (readonly string[])[],
): Promise<Map<string, FoundThing>> =>
  new Map((await things(db, [...idsByKind])).map((thing) => [`${thing.kind} ${thing.id}`, thing]))

/** A remark as a text with its place. */
export const remarkPlace = ({ place, path }: SearchedRemark) => ({ place, path: path ?? place })
