import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const counts = async (): Promise<Record<string, number>> => {
  const { round } = await server.data<{ round: { dashboard: { totals: Record<string, number> } } }>(
    'compiler',
    `{ round(id: "${server.province.roundId}") { dashboard {
      totals { due submitted onTime late missing overdue returned accepted nil } } } }`,
  )
  return round.dashboard.totals
}
const csvTimings = async () => {
  const url = `/exports/rounds/${server.province.roundId}.csv`
  const { body } = await server.app.inject({ url, headers: { cookie: await server.cookieOf('compiler') } })
  const [, ...lines] = body.trim().split('\r\n')
  return lines.map((line) => /,(Đúng hạn|Muộn|Quá hạn|Chưa nộp),/u.exec(line)?.[1])
}
const act = (person: PersonName, call: string) => server.data(person, `mutation { ${call} { __typename } }`)

it('counts a report at every step of its life as submitted or missing, and a returned one among the submitted', async () => {
  const id = server.province.reports.first
  const own = `reportId: "${id}"`
  const seen = async () => (await asSeen(server, id)).submission
  const submit = () => act('clerk', `submitReport(input: { ${own}, idempotencyKey: "${randomUUID()}" })`)
  const step = async (expected: Partial<Record<string, number>>) => {
    const totals = await counts()
    const { due, submitted = 0, missing = 0, returned = 0, accepted = 0, onTime = 0, late = 0 } = totals
    expect(totals).toMatchObject(expected)
    expect(submitted + missing).toBe(due)
    expect(onTime + late).toBe(submitted)
    expect(returned + accepted).toBeLessThanOrEqual(submitted)
  }
  await writeDraft(server, 'clerk', id, completeDraft(midTermTemplate))
  await act('clerk', `presentReport(${own})`)
  await step({ missing: 2, overdue: 0 })
  await submit()
  await step({ submitted: 1, missing: 1, onTime: 1 })

  await act('clerk', `recallReport(${await seen()})`)
  await step({ submitted: 0, missing: 2, onTime: 0, returned: 0 })
  expect(await csvTimings()).toEqual(['Chưa nộp', 'Chưa nộp'])
  expect(await counts()).toMatchObject({ nil: 0 })
  await act('clerk', `presentReport(${own})`)
  await step({ missing: 2 })
  await submit()

  const remark = '{ place: "II.3", text: "Nêu rõ", level: mustFix }'
  await act('reviewer', `returnReport(input: { ${await seen()}, remarks: [${remark}] })`)
  await step({ submitted: 1, missing: 1, returned: 1, onTime: 1 })
  await writeDraft(server, 'clerk', id, { 'II.3/reason': 'Đang phát hiện.' })
  await act('clerk', `presentReport(${own})`)
  await step({ submitted: 1, missing: 1, returned: 1 })
  expect(await csvTimings()).toEqual(['Đúng hạn', 'Chưa nộp'])
  await submit()
  await step({ submitted: 1, returned: 0, missing: 1 })
  await act('reviewer', `acceptReport(${await seen()})`)
  await step({ submitted: 1, accepted: 1 })

  await server.database.pool.query(
    `UPDATE round SET opens_at = now() - interval '9 days', agency_deadline = now() - interval '2 days'`,
  )
  await step({ late: 1, missing: 1, overdue: 1 })
  expect(await csvTimings()).toEqual(['Muộn', 'Quá hạn'])
})
