import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshReport } from '#testing/fresh-report.ts'
import { readingActs } from '#testing/reading/reading-acts.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
let reviewerId: string
let compilerId: string
let acts: Awaited<ReturnType<typeof readingActs>>
const idOf = async (person: PersonName) =>
  (await server.database.pool.query<{ id: string }>('SELECT id FROM person WHERE email = $1', [emailOf(person)]))
    .rows[0]?.id ?? ''
beforeAll(async () => {
  server = await startTestServer()
  reviewerId = await idOf('reviewer')
  compilerId = await idOf('compiler')
})
afterAll(() => server.close())
beforeEach(async () => {
  acts = await readingActs(server, await freshReport(server))
  await acts.submit()
})

const queue = async (person: PersonName, filter: string) => {
  const { round } = await server.data<{ round: { reports: { edges: { node: { id: string } }[] } } }>(
    person,
    `{ round(id: "${server.province.roundId}") { reports(filter: { ${filter} }) { edges { node { id } } } } }`,
  )
  return round.reports.edges.map(({ node }) => node.id)
}

const give = async (person: PersonName, from: string | null, to: string | null, reportId = acts.reportId) => {
  const { assignReports } = await server.data<{ assignReports: { rows: { outcome: string; why: string | null }[] } }>(
    person,
    `mutation Give($input: AssignReportsInput!) { assignReports(input: $input) { ... on RowOutcomes { rows { outcome why } } } }`,
    { input: { rows: [{ reportId, from }], to } },
  )
  return assignReports.rows[0]
}

describe('a report to read', () => {
  it('is in the queue of its block until somebody takes it by name, and comes back when it is handed back', async () => {
    expect(await queue('reviewer', 'queue: mine')).toContain(acts.reportId)
    expect(await queue('reviewer', 'queue: unclaimed')).toContain(acts.reportId)
    expect(await queue('compiler', 'queue: mine')).not.toContain(acts.reportId)
    expect(await give('compiler', null, compilerId)).toEqual({ outcome: 'done', why: null })
    expect(await queue('reviewer', 'queue: mine')).not.toContain(acts.reportId)
    expect(await queue('compiler', 'queue: mine')).toContain(acts.reportId)
    expect(await queue('reviewer', `reviewerId: "${compilerId}"`)).toContain(acts.reportId)
    expect(await give('compiler', compilerId, null)).toMatchObject({ outcome: 'done' })
    expect(await queue('reviewer', 'queue: unclaimed')).toContain(acts.reportId)
    expect((await acts.reading('reviewer'))?.assignments).toMatchObject([{ reader: 'Trần Tổng Hợp' }, { reader: null }])
  })

  it('is taken by one of two who take it at once', async () => {
    expect(await give('reviewer', null, reviewerId)).toMatchObject({ outcome: 'done' })
    expect(await give('compiler', null, compilerId)).toEqual({ outcome: 'overtaken', why: null })
  })

  it('goes to people of the host alone, and by them', async () => {
    expect(await give('compiler', null, await idOf('clerk'))).toEqual({ outcome: 'invalid', why: 'notAReader' })
    expect(await give('clerk', null, reviewerId)).toMatchObject({ outcome: 'refused' })
    expect(await give('reviewer', null, reviewerId, server.province.reports.second)).toEqual({
      outcome: 'refused',
      why: 'notYourBlock',
    })
  })

  it('is read by whom it was given to, of whatever block it is', async () => {
    const second = server.province.reports.second
    const read = async () =>
      (
        await server.data<{ report: { reviewer: { name: string } | null; reading: object | null } }>(
          'reviewer',
          `{ report(id: "${second}") { reviewer { name } reading { notes { text } } } }`,
        )
      ).report
    expect(await read()).toEqual({ reviewer: null, reading: null })
    await give('compiler', null, reviewerId, second)
    expect(await read()).toEqual({ reviewer: { name: 'Võ Thẩm Định' }, reading: { notes: [] } })
    const { report } = await server.data<{ report: { reviewer: object | null } }>(
      'neighbour',
      `{ report(id: "${second}") { reviewer { name } } }`,
    )
    expect(report.reviewer).toBeNull()
  })

  it('tells colleagues who has it open, for a minute', async () => {
    await acts.act('compiler', `tellReading(reportId: "${acts.reportId}")`)
    expect((await acts.reading('reviewer'))?.present).toEqual([{ name: 'Trần Tổng Hợp' }])
    expect((await acts.reading('compiler'))?.present).toEqual([])
    await server.database.pool.query(`UPDATE reading_presence SET seen_at = now() - interval '61 seconds'`)
    expect((await acts.reading('reviewer'))?.present).toEqual([])
  })
})

describe('phrases of remarks', () => {
  const phrases = async (person: PersonName, search = '') =>
    (
      await server.data<{ remarkPhrases: { text: string; count: number; own: boolean }[] }>(
        person,
        `{ remarkPhrases(roundId: "${server.province.roundId}", search: "${search}") { text count own } }`,
      )
    ).remarkPhrases

  it('are what one sent oneself, and what colleagues sent to several', async () => {
    const send = async (text: string) => {
      acts = await readingActs(server, await freshReport(server))
      await acts.submit()
      await acts.giveBack('reviewer', [], [], [{ place: 'II.1', text, level: 'mustFix' }])
    }
    await send('Bổ sung số quyết định')
    await send('Nói riêng với một nơi')
    await send('bổ sung số quyết định')
    expect(await phrases('reviewer')).toMatchObject([
      { count: 2, own: true },
      { count: 1, own: true },
    ])
    expect(await phrases('compiler')).toMatchObject([{ text: expect.stringMatching(/ổ sung số/u), own: false }])
    expect(await phrases('reviewer', 'quyet dinh')).toHaveLength(1)
    expect(await phrases('clerk')).toEqual([])
  })
})
