import { randomUUID } from 'node:crypto'
import { nextState, type ReportAct, type ReportState } from '@thidua/schema/states'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { freshReport } from '#testing/fresh-report.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let reportId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
/** Each race on a report of its own. */
beforeEach(async () => {
  reportId = await freshReport(server)
})

const act = async (person: PersonName, field: string): Promise<{ __typename: string; why?: string }> =>
  Object.values(
    await server.data<Record<string, { __typename: string; why?: string }>>(
      person,
      `mutation { ${field} { __typename ... on ForbiddenError { why } } }`,
    ),
  )[0] as { __typename: string; why?: string }

const submit = (person: PersonName) =>
  act(person, `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
/** An act on what a page shows that was opened just before it. */
const move = async (person: PersonName, name: string, on: 'submission' | 'event' | null = 'submission') =>
  act(person, `${name}(${on === null ? `reportId: "${reportId}"` : (await asSeen(server, reportId))[on]})`)
const giveBack = async (person: PersonName) => {
  const remark = '{ place: "II.5", text: "Bổ sung", level: mustFix }'
  return act(person, `returnReport(input: { ${(await asSeen(server, reportId)).submission}, remarks: [${remark}] })`)
}
const save = (person: PersonName, version: number) =>
  act(
    person,
    `saveFields(input: { reportId: "${reportId}", clientId: "${randomUUID()}", patches: [{ path: "II.5/reason", value: "${randomUUID()}", baseVersion: ${version}, clientSeq: 1 }] })`,
  )

const went = (answers: { __typename: string }[]) =>
  answers.filter(({ __typename }) => __typename.endsWith('Success')).length

/** What must hold at every moment, whatever came together: the report's story has no gap. */
async function expectWhole(): Promise<void> {
  const query = async <Row extends object>(text: string) =>
    (await server.database.pool.query<Row>(text, [reportId])).rows
  const [report] = await query<{ state: ReportState; submissions: number }>(
    'SELECT state, submission_count AS submissions FROM report WHERE id = $1',
  )
  const events = await query<{ act: ReportAct; from: ReportState; to: ReportState }>(
    `SELECT act, "from", "to" FROM report_event WHERE report_id = $1 AND act <> 'extend' ORDER BY id`,
  )
  let state: ReportState = 'NOT_STARTED'
  let [sent, submissions] = [0, 0]
  for (const event of events) {
    expect(event.from).toBe(state)
    expect(nextState(state, event.act, submissions)).toBe(event.to)
    state = event.to
    if (event.act === 'submit') [sent, submissions] = [sent + 1, submissions + 1]
    if (event.act === 'recall') submissions--
  }
  expect(report).toEqual({ state, submissions })
  const numbers = await query<{ number: number }>('SELECT number FROM submission WHERE report_id = $1 ORDER BY number')
  expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: sent }, (_, index) => index + 1))
  const torn = await query(
    `SELECT path FROM draft_field f WHERE report_id = $1 AND (value, version) IS DISTINCT FROM
      (SELECT ROW(c.new_value, c.version) FROM change c WHERE c.report_id = f.report_id AND c.path = f.path ORDER BY c.version DESC LIMIT 1)`,
  )
  expect(torn).toEqual([])
}

describe('two at once', () => {
  it('submit: one is sent, the other learns that it was', async () => {
    expect(went(await Promise.all([submit('clerk'), submit('head'), submit('clerk')]))).toBe(1)
    await expectWhole()
  })

  it('accept and return: one holds', async () => {
    await submit('head')
    expect(went(await Promise.all([move('reviewer', 'acceptReport'), giveBack('compiler')]))).toBe(1)
    await expectWhole()
  })

  it('recall and open: a report that was opened is not recalled', async () => {
    await submit('head')
    const [recalled, opened] = await Promise.all([move('clerk', 'recallReport'), move('reviewer', 'openSubmission')])
    expect([recalled?.__typename, opened?.__typename].filter((name) => name === 'ReportActSuccess')).toHaveLength(1)
    await expectWhole()
  })

  it('submit and a later deadline: what was granted while it waited counts', async () => {
    const { pool } = server.database
    const compiler = await pool.connect()
    await compiler.query('BEGIN')
    await compiler.query('SELECT FROM report WHERE id = $1 FOR UPDATE', [reportId])
    await compiler.query(
      `WITH event AS (INSERT INTO report_event (report_id, act, "from", "to", by_id)
        SELECT $1, 'extend', 'DRAFTING', 'DRAFTING', id FROM person LIMIT 1 RETURNING id)
      INSERT INTO extension (report_id, event_id, deadline, reason) SELECT $1, id, '2099-01-01', 'x' FROM event`,
      [reportId],
    )
    const sent = submit('head')
    for (let waits = 0; waits === 0; )
      waits =
        (
          await pool.query(
            `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          )
        ).rowCount ?? 0
    await compiler.query('COMMIT')
    compiler.release()
    expect(await sent).toEqual({ __typename: 'SubmitReportSuccess' })
    const { rows } = await pool.query<{ deadline: Date }>('SELECT deadline FROM submission WHERE report_id = $1', [
      reportId,
    ])
    expect(rows[0]?.deadline.getUTCFullYear()).toBeGreaterThan(2090)
  })
})

describe('everybody at once', () => {
  it('leaves a story without a gap', async () => {
    const acts: (() => Promise<{ __typename: string }>)[] = [
      () => submit('clerk'),
      () => submit('head'),
      () => move('clerk', 'recallReport'),
      () => move('clerk', 'presentReport', null),
      () => act('head', `sendBackReport(reportId: "${reportId}", note: "Xem lại")`),
      () => move('reviewer', 'openSubmission'),
      () => move('reviewer', 'acceptReport'),
      () => giveBack('reviewer'),
      () => giveBack('compiler'),
      () => move('compiler', 'undoReport', 'event'),
      () => save('clerk', 0),
      () => save('head', 1),
      () => save('helper', 2),
    ]
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(acts.length - 1), { minLength: 2, maxLength: 8 }), async (chosen) => {
        await Promise.all(acts.filter((_, index) => chosen.includes(index)).map((each) => each()))
        await expectWhole()
      }),
      { numRuns: 25 },
    )
  })
})
