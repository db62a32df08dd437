import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { freshReport } from '#testing/fresh-report.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

/** Somebody acted while the clock was years ahead; then it was put right. What is done now is the later act all the same. */
let server: TestServer
let reportId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  reportId = await freshReport(server)
  await act('clerk', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
})

const act = (person: PersonName, call: string) =>
  server.data<Record<string, { __typename: string }>>(person, `mutation { ${call} { __typename } }`)
const report = async (fields: string) =>
  (await server.data<{ report: Record<string, unknown> }>('clerk', `{ report(id: "${reportId}") { ${fields} } }`))
    .report
const query = <Row extends object>(text: string, values: unknown[] = []) =>
  server.database.pool.query<Row>(text, [reportId, ...values])

const ahead = (state: string, name: string) =>
  `WITH event AS (INSERT INTO report_event (report_id, act, "from", "to", by_id, at)
    SELECT $1, '${name}', 'SUBMITTED', '${state}', id, '2199-01-01' FROM person LIMIT 1 RETURNING id)`

const giveBack = async (place: string) => {
  const remark = `{ place: "${place}", text: "Bổ sung", level: mustFix }`
  return act(
    'reviewer',
    `returnReport(input: { ${(await asSeen(server, reportId)).submission}, remarks: [${remark}] })`,
  )
}
const extend = async (day: string) => {
  const { extension } = await asSeen(server, reportId)
  return act(
    'compiler',
    `extendDeadline(input: { ${extension}, deadline: "${day}", reason: "x", confirmed: [afterCompilerDeadline] })`,
  )
}

describe('after an act of a clock that was ahead', () => {
  it('a new extension holds, in lists, on pages and for what is sent', async () => {
    await query(
      `${ahead('SUBMITTED', 'extend')} INSERT INTO extension (report_id, event_id, deadline, reason)
      SELECT $1, event.id, '2150-01-01T17:00:00Z', 'đồng hồ sai' FROM event`,
    )
    expect(await extend('2099-12-30')).toEqual({ extendDeadline: { __typename: 'ReportActSuccess' } })
    const deadline = '2099-12-30T17:00:00.000Z'
    expect(await report('deadline extensions { reason }')).toEqual({
      deadline,
      extensions: [{ reason: 'đồng hồ sai' }, { reason: 'x' }],
    })
    const { round } = await server.data<{
      round: { reports: { edges: { node: { id: string; deadline: string } }[] } }
    }>('compiler', `{ round(id: "${server.province.roundId}") { reports { edges { node { id deadline } } } } }`)
    expect(round.reports.edges.find(({ node }) => node.id === reportId)?.node.deadline).toBe(deadline)
    await giveBack('II.5')
    await save('II.5/reason')
    await act('clerk', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
    expect(await report('latestSubmission { number deadline }')).toEqual({ latestSubmission: { number: 2, deadline } })
  })

  it('a new return opens its own places, and its remarks stand last', async () => {
    const id = randomUUID()
    await query(
      `${ahead('RETURNED', 'return')}, given AS (INSERT INTO return (id, report_id, event_id, submission, places)
        SELECT $2, $1, event.id, 1, '{II.3}' FROM event RETURNING id)
      INSERT INTO remark (report_id, return_id, submission, position, place, text, level, by_id, at)
      SELECT $1, given.id, 1, 0, 'II.3', 'đồng hồ sai', 'mustFix', person.id, '2199-01-01' FROM given, (SELECT id FROM person LIMIT 1) person`,
      [id],
    )
    await query(`UPDATE report SET state = 'RESUBMITTED' WHERE id = $1`)
    await giveBack('II.5')
    expect(await report('reopenedPlaces remarks { place }')).toEqual({
      reopenedPlaces: ['II.5'],
      remarks: [{ place: 'II.3' }, { place: 'II.5' }],
    })
    expect(await save('II.3/narrative')).toEqual('itemLocked')
    expect(await save('II.5/reason')).toEqual('saved')
  })

  it('an undo takes back the return that was made last', async () => {
    await giveBack('II.3')
    await act('reviewer', `undoReport(${(await asSeen(server, reportId)).event})`)
    await query(
      `${ahead('RETURNED', 'return')} INSERT INTO return (report_id, event_id, submission, places) SELECT $1, event.id, 1, '{II.4}' FROM event`,
    )
    await query(`UPDATE report SET state = 'SUBMITTED' WHERE id = $1`)
    await giveBack('II.5')
    await act('reviewer', `undoReport(${(await asSeen(server, reportId)).event})`)
    const { rows } = await query(
      `SELECT t.places FROM return t WHERE report_id = $1 AND NOT EXISTS (SELECT FROM report_event u WHERE u.undoes_id = t.event_id)`,
    )
    expect(rows).toEqual([{ places: ['II.4'] }])
  })
})

/** What became of a text that the clerk wrote at a path that was never written. */
async function save(path: string): Promise<string> {
  const { rows } = await query<{ version: number }>(
    'SELECT version FROM draft_field WHERE report_id = $1 AND path = $2',
    [path],
  )
  const patch = `{ path: "${path}", value: "${randomUUID()}", baseVersion: ${rows[0]?.version ?? 0}, clientSeq: 1 }`
  const { saved } = await server.data<{ saved: { why?: string; fields?: { outcome: string; why: string | null }[] } }>(
    'clerk',
    `mutation { saved: saveFields(input: { reportId: "${reportId}", clientId: "${randomUUID()}", patches: [${patch}] }) {
      ... on SaveFieldsSuccess { fields { outcome why } } ... on ForbiddenError { why } } }`,
  )
  const [field] = saved.fields ?? []
  return saved.why ?? field?.why ?? field?.outcome ?? ''
}
