import { randomUUID } from 'node:crypto'
import { writeFields } from '@thidua/server/src/subjects/draft/write-fields.ts'
import type { BenchCase, Slice } from '../bench-case.ts'
import { saveField } from './bench-documents.ts'
import { graphqlRequest } from './graphql-request.ts'
import { startCpu } from './http-slice.ts'
import { keepAlive } from './keep-alive.ts'
import { openProvince, type Province } from './province.ts'
import { signIn } from './sign-in.ts'

const writers = 16
const sliceMs = 2000
/** One field a side, so that neither disturbs the other's versions. */
const paths = { ours: 'II.1/narrative', baseline: 'II.2/narrative' }
const paragraph = 'Cơ quan đã ban hành kế hoạch, phân công từng phòng và kiểm tra kết quả hằng quý. '.repeat(8)

/** A clerk of their own for each of 16 drafts: people do not wait for each other's rows. */
interface Writer {
  readonly reportId: string
  readonly personId: string
  readonly cookie: string
  /** Since when the draft is in its state: the write checks it. */
  readonly since: Date
  /** What the next save of a side sends. */
  readonly next: Record<'ours' | 'baseline', { version: number; seq: number; clientId: string }>
}

export const autosave: BenchCase = {
  name: 'autosave',
  unit: 'saves/s',
  baselineName: 'the same transaction by bare pg',
  // Our own: a third of the bare transaction, with session, HTTP, GraphQL and the load generator on the same cores.
  goal: 0.33,
  prepare: async () => {
    const province = await openProvince()
    const people = await hireWriters(province)
    return {
      ours: savesSlice(people, saveOverHttp(province), province.ours.pid, province.databasePid),
      baseline: savesSlice(people, saveByHand(province), null, province.databasePid),
      close: async () => {},
    }
  },
}

type Save = (writer: Writer) => Promise<void>

const savesSlice =
  (people: readonly Writer[], save: Save, serverPid: number | null, databasePid: number): Slice =>
  async () => {
    const cpu = startCpu(serverPid, databasePid)
    const start = performance.now()
    let saves = 0
    const write = async (writer: Writer) => {
      while (performance.now() - start < sliceMs) {
        await save(writer)
        saves++
      }
    }
    await Promise.all(people.map(write))
    const seconds = (performance.now() - start) / 1000
    return { value: saves / seconds, ...cpu(saves) }
  }

const saveOverHttp = ({ ours }: Province): Save => {
  const ask = keepAlive(ours)
  return async ({ reportId, cookie, next: { ours: next } }) => {
    const patch = { path: paths.ours, value: paragraph + next.seq, baseVersion: next.version, clientSeq: next.seq }
    const input = { reportId, clientId: next.clientId, patches: [patch] }
    const answer = await ask(graphqlRequest(saveField, { input }, cookie))
    next.version++
    next.seq++
    if (!answer.includes(`"outcome":"saved"`) || !answer.includes(`"version":${next.version}`)) throw new Error(answer)
  }
}

const saveByHand =
  ({ pool }: Province): Save =>
  async ({ reportId, personId, since, next: { baseline: next } }) => {
    const value = paragraph + next.seq
    const patch = { path: paths.baseline, value, baseVersion: next.version, clientSeq: next.seq }
    const state = { state: 'DRAFTING', since, next: 'DRAFTING' } as const
    const writing = { reportId, personId, clientId: next.clientId, source: null, growth: 0, ...state, patches: [patch] }
    const [written] = await writeFields(pool, [writing])
    next.version++
    next.seq++
    if (written?.numbers.size !== 1) throw new Error(`not saved: ${JSON.stringify(written)}`)
  }

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
    [writers],
  )
  if (rows.length < writers) throw new Error(`the demo province has only ${rows.length} drafts to write in`)
  await pool.query('DELETE FROM draft_field WHERE report_id = ANY($1) AND path = ANY($2)', [
    rows.map(({ reportId }) => reportId),
    Object.values(paths),
  ])
  const begin = () => ({ version: 0, seq: 1, clientId: randomUUID() })
  return Promise.all(
    rows.map(async (row) => ({
      ...row,
      cookie: await signIn(province, row.personId),
      next: { ours: begin(), baseline: begin() },
    })),
  )
}
