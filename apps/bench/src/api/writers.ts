import { randomUUID } from 'node:crypto'
import type { Province } from './province.ts'
import { signIn } from './sign-in.ts'

/** People who save at the same time. */
export const writerCount = 16

/** What a save writes: a paragraph, another each time. */
export const paragraph = 'Cơ quan đã ban hành kế hoạch, phân công từng phòng và kiểm tra kết quả hằng quý. '.repeat(8)

/** One field a side, so that neither disturbs the other's versions. */
export const paths = { ours: 'II.1/narrative', hand: 'II.2/narrative', pg: 'III/narrative', pgbench: 'II.5/narrative' }
export type Side = keyof typeof paths

/** A clerk of their own for each draft: people do not wait for each other's rows. */
export interface Writer {
  readonly reportId: string
  readonly personId: string
  readonly cookie: string
  /** Since when the draft is in its state: the write checks it. */
  readonly since: Date
  /** What the next save of a side sends. */
  readonly next: Readonly<Record<Side, { version: number; seq: number; clientId: string }>>
}

let hired: Promise<Writer[]> | null = null

/** Hired by the first case that needs them. The table `bench_writer` has them too, from 0, for whoever writes in SQL. */
export const openWriters = (province: Province): Promise<Writer[]> => (hired ??= hireWriters(province))

/** New clerks for reports that have only just been begun, so that no demo text is touched. */
async function hireWriters(province: Province): Promise<Writer[]> {
  const { pool } = province
  const { rows } = await pool.query<{ reportId: string; personId: string; since: Date }>(
    `WITH chosen AS (
      UPDATE report SET state = 'DRAFTING' WHERE id IN
        (SELECT id FROM report WHERE state IN ('NOT_STARTED', 'DRAFTING') AND submission_count = 0 ORDER BY id LIMIT $1)
      RETURNING id, agency_id, state_since
    ), hired AS (
      INSERT INTO person (name, email) SELECT 'Người đo', chosen.id || '@bench.example' FROM chosen RETURNING id, email
    ), role AS (
      INSERT INTO membership (person_id, agency_id, role)
      SELECT hired.id, chosen.agency_id, 'clerk' FROM hired JOIN chosen ON hired.email = chosen.id || '@bench.example'
    )
    SELECT chosen.id AS "reportId", hired.id AS "personId", chosen.state_since AS since
    FROM hired JOIN chosen ON hired.email = chosen.id || '@bench.example'`,
    [writerCount],
  )
  if (rows.length < writerCount) throw new Error(`the demo province has only ${rows.length} drafts to write in`)
  const reports = rows.map(({ reportId }) => reportId)
  await pool.query('DELETE FROM draft_field WHERE report_id = ANY($1) AND path = ANY($2)', [
    reports,
    Object.values(paths),
  ])
  await pool.query(`CREATE TABLE bench_writer (nr int PRIMARY KEY, report_id uuid NOT NULL, person_id uuid NOT NULL)`)
  await pool.query(
    'INSERT INTO bench_writer SELECT nr - 1, report, person FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS w(report, person, nr)',
    [reports, rows.map(({ personId }) => personId)],
  )
  const begin = () => ({ version: 0, seq: 1, clientId: randomUUID() })
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      cookie: await signIn(province, row.personId),
      next: { ours: begin(), hand: begin(), pg: begin(), pgbench: begin() },
    })),
  )
}
