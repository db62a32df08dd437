import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

interface Answer {
  readonly search: {
    readonly totalCount: number
    readonly apart: boolean
    readonly waiting: number
    readonly facets: Record<string, readonly { value: string; name: string | null; count: number }[]>
    readonly edges: readonly {
      readonly cursor: string
      readonly node: {
        readonly kind: string
        readonly id: string
        readonly thing: { readonly name: { readonly text: string; readonly marks: number[] } } | null
        readonly places: readonly { place: string; path: string; snippet: { text: string; marks: number[] } }[]
      }
    }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

const query = `query($words: String!, $apart: Boolean, $filter: SearchFilter, $first: Int, $after: String) {
  search(words: $words, apart: $apart, filter: $filter, first: $first, after: $after) {
    totalCount apart waiting pageInfo { hasNextPage endCursor }
    facets { kinds { value name count } movements { value name count } rounds { value name count } blocks { value name count } years { value name count } }
    edges { cursor node { kind id thing { name { text marks } } places { place path snippet { text marks } } } }
  }
}`

let server: TestServer
const search = async (person: PersonName, words: string, more: Record<string, unknown> = {}) =>
  (await server.data<Answer>(person, query, { words, ...more })).search
const kindsFound = async (person: PersonName, words: string, more = {}) =>
  (await search(person, words, more)).edges.map(({ node }) => node.kind).toSorted()

async function submit(person: PersonName, reportId: string): Promise<void> {
  const sent = await server.data(
    person,
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}", reason: "đã xem" }) {
      __typename ... on ValidationError { issues { path rule } } } }`,
  )
  expect(sent).toEqual({ submitReport: { __typename: 'SubmitReportSuccess' } })
}

beforeAll(async () => {
  server = await startTestServer()
  const { first, second } = server.province.reports
  await writeDraft(server, 'clerk', first, {
    ...completeDraft(midTermTemplate),
    'II.1/narrative': 'Theo **Quyết định số 769/QĐ-UBND** của tỉnh Quảng Ngãi, đã phát động tại làng Teng.',
    'II.3/exemplary-models/m1/order': 'a',
    'II.3/exemplary-models/m1/name': 'Tổ dệt thổ cẩm làng Teng',
    'II.3/exemplary-models/m1/kind': 'collective',
    'II.3/exemplary-models/m1/what': 'Truyền nghề cho thanh niên',
  })
  await writeDraft(server, 'neighbour', second, { 'II.1/narrative': 'Bản nháp của xã bên, chưa gửi ai.' })
  await submit('clerk', first)
})
afterAll(() => server.close())

describe('search', () => {
  it('finds what was sent in any spelling, with the words marked and their place', async () => {
    for (const words of ['769/QĐ-UBND', '769 QĐ UBND', '769/qd-ubnd', '769qd ubnd']) {
      const { edges } = await search('compiler', words)
      const kinds = edges.map(({ node }) => node.kind)
      expect(kinds, words).toEqual(['documents', 'report', 'plans'])
      const [place] = edges[1]?.node.places ?? []
      expect(place).toMatchObject({ place: 'II.1', path: 'II.1/narrative' })
      const [start, end] = place?.snippet.marks ?? []
      expect(
        Array.from(place?.snippet.text ?? '')
          .slice(start, end)
          .join(''),
      ).toBe('769/QĐ-UBND')
    }
    expect(await kindsFound('compiler', 'tho cam lang teng')).toEqual(['exemplaryModels'])
    expect(await kindsFound('compiler', 'lang teng')).toEqual(['exemplaryModels', 'report'])
  })

  it('finds things by their names, as far as a person sees them', async () => {
    expect(await kindsFound('compiler', 'anh duong')).toEqual(['agencies'])
    expect(await kindsFound('stranger', 'anh duong')).toEqual(['agencies'])
    expect(await kindsFound('compiler', '2101/SNV-TDKT')).toEqual(['documents'])
    expect(await kindsFound('clerk', '2101/SNV-TDKT')).toEqual(['documents'])
    expect(await kindsFound('administrator', 'dinh thi chuyen')).toEqual(['people'])
    expect(await kindsFound('helper', 'dinh thi chuyen')).toEqual(['people'])
    expect(await kindsFound('compiler', 'dinh thi chuyen')).toEqual([])
    expect(await kindsFound('viewer', 'so ket 2026')).toEqual(['rounds'])
    expect(await kindsFound('stranger', 'so ket 2026')).toEqual([])
  })

  it('finds a draft for its own people alone, until it is sent', async () => {
    expect(await kindsFound('neighbour', 'bản nháp của xã')).toEqual(['draft'])
    expect(await kindsFound('neighbour', 'xã nháp', { apart: true })).toEqual(['draft'])
    expect(await kindsFound('neighbour', 'xã nháp không có', { apart: true })).toEqual([])
    for (const person of ['compiler', 'clerk', 'viewer', 'administrator'] as const)
      expect(await kindsFound(person, 'bản nháp của xã')).toEqual([])
  })

  it('looks for the words apart where they stand nowhere together, and says so', async () => {
    const { apart, edges } = await search('compiler', 'teng phát động')
    expect([apart, edges.map(({ node }) => node.kind)]).toEqual([true, ['report']])
    expect((await search('compiler', 'lang teng')).apart).toBe(false)
  })

  it('counts what it can be narrowed to, and narrows to it', async () => {
    const { facets, totalCount } = await search('compiler', 'lang teng')
    expect(totalCount).toBe(2)
    expect(facets['kinds']?.map(({ value, count }) => [value, count])).toEqual([
      ['exemplaryModels', 1],
      ['report', 1],
    ])
    expect(facets['blocks']).toMatchObject([{ name: 'Khối các sở', count: 2 }])
    expect(facets['rounds']).toMatchObject([{ name: 'Sơ kết 2026', value: server.province.roundId, count: 2 }])
    const { rows } = await server.database.pool.query<{ year: string }>(
      `SELECT extract(year FROM opens_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::text AS year FROM round`,
    )
    expect(facets['years']).toMatchObject([{ value: rows[0]?.year, count: 2 }])
    expect(await kindsFound('compiler', 'lang teng', { filter: { kinds: ['report'] } })).toEqual(['report'])
    expect(await kindsFound('compiler', 'lang teng', { filter: { blockId: server.province.blocks.second } })).toEqual(
      [],
    )
    expect(await kindsFound('compiler', 'lang teng', { filter: { year: 1999 } })).toEqual([])
  })

  it('is gone through page by page, each row once', async () => {
    const { totalCount } = await search('compiler', 'thi dua')
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const { edges, pageInfo }: Answer['search'] = await search('compiler', 'thi dua', { first: 1, after })
      seen.push(...edges.map(({ node }) => `${node.kind} ${node.id}`))
      after = pageInfo.endCursor
      if (!pageInfo.hasNextPage) break
    }
    expect(seen.length).toBe(totalCount)
    expect(new Set(seen).size).toBe(totalCount)
  })

  it('takes anything that is typed', async () => {
    for (const words of ['', '   ', '“”', '\\ % _ & | ! ( ) : *', "' ; --", '\u0000', '\ud800', 'a'.repeat(5000), '😀'])
      expect((await search('compiler', words)).edges).toEqual([])
  })

  it('leaves a submission that was taken back to its agency', async () => {
    const { first } = server.province.reports
    await server.data('clerk', `mutation { recallReport(${(await asSeen(server, first)).submission}) { __typename } }`)
    expect(await kindsFound('compiler', 'lang teng')).toEqual([])
    expect(await kindsFound('clerk', 'lang teng')).toEqual(['draft'])
    await submit('clerk', first)
    expect(await kindsFound('compiler', 'lang teng')).toEqual(['exemplaryModels', 'report'])
  })

  it('finds remarks for agency and host, not for the province, and no longer when the return is undone', async () => {
    const { first } = server.province.reports
    const remark = `{ place: "II.1", text: "Bổ sung cơ chế khuyến khích", level: mustFix }`
    await server.data(
      'compiler',
      `mutation { returnReport(input: { ${(await asSeen(server, first)).submission}, remarks: [${remark}] }) { __typename } }`,
    )
    for (const person of ['clerk', 'compiler', 'reviewer'] as const)
      expect(await kindsFound(person, 'co che khuyen khich'), person).toEqual(['remarks'])
    for (const person of ['viewer', 'neighbour', 'administrator', 'stranger'] as const)
      expect(await kindsFound(person, 'co che khuyen khich'), person).toEqual([])
    const { rows } = await server.database.pool.query<{ id: string }>('SELECT event_id::text AS id FROM return')
    await server.data(
      'compiler',
      `mutation { undoReport(reportId: "${first}", eventId: "${rows[0]?.id}") { __typename } }`,
    )
    expect(await kindsFound('clerk', 'co che khuyen khich')).toEqual([])
  })
})
