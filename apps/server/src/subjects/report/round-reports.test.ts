import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSentReports } from '#testing/many-reports.ts'
import { countStatements } from '#testing/statements/count-statements.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await addSentReports(server.database.pool, server.province.roundId, 12)
})
afterAll(() => server.close())

interface Reports {
  edges: {
    cursor: string
    node: { id: string; agency: { name: string }; answeredItems: null; round: { name: string } }
  }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  totalCount: number
}

const list = async (args: string, fields = ''): Promise<Reports> =>
  (
    await server.data<{ round: { reports: Reports } }>(
      'compiler',
      `{ round(id: "${server.province.roundId}") { reports(${args}) {
        edges { cursor node { id state late answeredItems agency { name block { name } } round { name } ${fields} } }
        pageInfo { hasNextPage endCursor } totalCount } } }`,
    )
  ).round.reports

const names = ({ edges }: Reports) => edges.map(({ node }) => node.agency.name)

describe('reports of a round', () => {
  it('come by block and name in Vietnamese order, page by page, each once', async () => {
    const all = await list('first: 100')
    expect(all.totalCount).toBe(14)
    expect(names(all)[0]).toBe('Sở Dân tộc và Tôn giáo')
    expect(names(all)[7]).toBe('Ủy ban nhân dân xã Ánh Dương')
    const paged: string[] = []
    let after = ''
    for (;;) {
      const page = await list(`first: 4 ${after && `after: "${after}"`}`)
      paged.push(...names(page))
      expect(page.totalCount).toBe(14)
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor ?? ''
    }
    expect(paged).toEqual(names(all))
  })

  it('are found with and without marks, wildcards taken as letters', async () => {
    expect(names(await list('filter: { search: "anh duong" }'))).toEqual(['Ủy ban nhân dân xã Ánh Dương'])
    expect(names(await list('filter: { search: "ÁNH DƯƠNG" }'))).toHaveLength(1)
    expect(names(await list('filter: { search: "sdttg" }'))).toEqual(['Sở Dân tộc và Tôn giáo'])
    expect(names(await list('filter: { search: "%" }'))).toEqual([])
  })

  it('are as many behind a figure of the dashboard as the figure says', async () => {
    const { round } = await server.data<{ round: { dashboard: { totals: Record<string, number> } } }>(
      'viewer',
      `{ round(id: "${server.province.roundId}") { dashboard { totals { submitted onTime late missing overdue returned accepted nil } } } }`,
    )
    const { totals } = round.dashboard
    expect(totals).toEqual({
      submitted: 12,
      onTime: 6,
      late: 6,
      missing: 2,
      overdue: 0,
      returned: 0,
      accepted: 0,
      nil: 12,
    })
    for (const [figure, bucket] of Object.entries({
      submitted: 'SUBMITTED',
      onTime: 'ON_TIME',
      late: 'LATE',
      missing: 'MISSING',
      overdue: 'OVERDUE',
      returned: 'RETURNED',
      accepted: 'ACCEPTED',
      nil: 'NIL',
    }))
      expect((await list(`first: 1 filter: { bucket: ${bucket} }`)).totalCount).toBe(totals[figure])
    expect(
      (await list(`filter: { states: [NOT_STARTED], blockIds: ["${server.province.blocks.first}"] }`)).totalCount,
    ).toBe(1)
    const both = `["${server.province.blocks.first}", "${server.province.blocks.second}"]`
    expect((await list(`filter: { blockIds: ${both} }`)).totalCount).toBe(14)
    expect((await list('filter: { blockIds: ["x"] }')).totalCount).toBe(0)
  })

  it('take as many statements however many they are, with everything of each', async () => {
    const everything = `remarks { id } extensions { id } reopenedPlaces events { act } changes { edges { cursor } }
      latestSubmission { number answers plans { document { number } } commendations { form { name } } recommendations { text } inspections { by } exemplaryModels { name } figures { value } }
      submissions { edges { node { number answers } } } previousSubmissions { submission { id } }`
    // What a server asks once of its database is asked by now.
    await list('first: 3', everything)
    // The change log is paged by report and nobody lists it: it is empty for a host and asks nothing.
    const few = await countStatements(server.database, () => list('first: 3', everything))
    await addSentReports(server.database.pool, server.province.roundId, 60)
    const many = await countStatements(server.database, () => list('first: 100', everything))
    expect(many).toBe(few)
    expect(await countStatements(server.database, () => list('first: 100'))).toBe(3)
  })
})
