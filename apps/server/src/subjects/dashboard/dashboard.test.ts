import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import { addSentReports } from '#testing/many-reports.ts'
import type { PersonName } from '#testing/small-province.ts'
import { countStatements } from '#testing/statements/count-statements.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Dashboard {
  totals: Record<string, number>
  blocks: { block: { name: string }; counts: Record<string, number> }[]
  lateness: { label: string; count: number; missing: number }[]
  items: Record<string, number | string>[]
  heatMap: { agencyName: string; answers: string; state: string }[]
}

const dashboard = async (person: PersonName = 'compiler'): Promise<Dashboard> =>
  (
    await server.data<{ round: { dashboard: Dashboard } }>(
      person,
      `{ round(id: "${server.province.roundId}") { dashboard {
        totals { due submitted onTime late missing overdue returned accepted nil }
        blocks { block { name } counts { due submitted missing } }
        lateness { label fromDays toDays count missing } items { item content none missing notSubmitted }
        heatMap { reportId agencyName blockName state answers } } } }`,
    )
  ).round.dashboard

describe('a round counted', () => {
  it('sees a report arrive', async () => {
    expect(await dashboard()).toMatchObject({
      totals: { due: 2, submitted: 0, missing: 2, nil: 0 },
      heatMap: [{ answers: '----------' }, { answers: '----------' }],
    })
    const reportId = server.province.reports.first
    await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
    await server.data(
      'clerk',
      `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    )
    expect(await dashboard('viewer')).toMatchObject({
      totals: { due: 2, submitted: 1, onTime: 1, late: 0, missing: 1, returned: 0, accepted: 0, nil: 1 },
      blocks: [
        { block: { name: 'Khối các sở' }, counts: { due: 1, submitted: 1, missing: 0 } },
        { block: { name: 'Cụm các xã' }, counts: { due: 1, submitted: 0, missing: 1 } },
      ],
      items: expect.arrayContaining([{ item: 'II.3', content: 0, none: 1, missing: 0, notSubmitted: 1 }]),
      heatMap: [
        { agencyName: 'Sở Dân tộc và Tôn giáo', state: 'SUBMITTED', answers: 'cccccncncn' },
        { agencyName: 'Ủy ban nhân dân xã Ánh Dương', state: 'NOT_STARTED', answers: '----------' },
      ],
    })
  })

  it('has the same figures for who asks for nothing else', async () => {
    const { rounds } = await server.data<{
      rounds: { edges: { node: { dashboard: Pick<Dashboard, 'totals'> } }[] }
    }>(
      'compiler',
      `{ rounds { edges { node { dashboard { totals { due submitted onTime late missing overdue returned accepted nil } } } } } }`,
    )
    expect(rounds.edges.map(({ node }) => node.dashboard.totals)).toEqual([(await dashboard()).totals])
  })

  it('puts days late into their buckets, an unsent report by the days since', async () => {
    await server.database.pool.query(
      `UPDATE round SET opens_at = now() - interval '60 days', agency_deadline = now() - interval '14.5 days'`,
    )
    await server.database.pool.query(
      `UPDATE report SET first_submitted_at = now() - interval '10.6 days' WHERE first_submitted_at IS NOT NULL`,
    )
    expect((await dashboard()).lateness).toEqual([
      { label: '1–4', fromDays: 1, toDays: 4, count: 1, missing: 0 },
      { label: '5–9', fromDays: 5, toDays: 9, count: 0, missing: 0 },
      { label: '10–14', fromDays: 10, toDays: 14, count: 0, missing: 0 },
      { label: '≥ 15', fromDays: 15, toDays: null, count: 1, missing: 1 },
    ])
  })

  it('takes as many statements however many reports it has', async () => {
    const few = await countStatements(server.database, dashboard)
    await addSentReports(server.database.pool, server.province.roundId, 40)
    expect(await countStatements(server.database, dashboard)).toBe(few)
    expect(few).toBe(3)
  })

  it('is not for the agencies', async () => {
    const { errors } = await server.ask(
      'clerk',
      `{ round(id: "${server.province.roundId}") { dashboard { totals { due } } } }`,
    )
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  })
})
