import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshReport } from '#testing/fresh-report.ts'
import { readingActs } from '#testing/reading/reading-acts.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Acts = Awaited<ReturnType<typeof readingActs>>

async function sent(): Promise<Acts> {
  const acts = await readingActs(server, await freshReport(server))
  await acts.submit()
  return acts
}

const open = async (acts: Acts) =>
  acts.act('compiler', `openSubmission(reportId: "${acts.reportId}", submissionId: "${await acts.submissionId()}")`)

const outcomes = async (name: string, type: string, input: object, person: 'compiler' | 'reviewer' = 'compiler') => {
  const text = `mutation Many($input: ${type}!) { done: ${name}(input: $input) { __typename
    ... on RowOutcomes { rows { outcome why } } ... on ValidationError { issues { path rule } } } }`
  return (await server.data<{ done: { rows: object[]; issues?: object[] } }>(person, text, { input })).done
}

it('accepts of many what was opened and has no open remark, each for itself', async () => {
  const [good, unopened, remarked, overtaken] = [await sent(), await sent(), await sent(), await sent()]
  for (const acts of [good, remarked, overtaken]) await open(acts)
  await remarked.save('compiler', {})
  const rows = await Promise.all(
    [good, unopened, remarked, overtaken].map(async (acts) => ({
      reportId: acts.reportId,
      submissionId: await acts.submissionId(),
    })),
  )
  await overtaken.giveBack('compiler', [], [], [{ place: 'II.1', text: 'x', level: 'mustFix' }])
  const gone = { reportId: randomUUID(), submissionId: randomUUID() }
  expect((await outcomes('acceptReports', 'AcceptReportsInput', { rows: [gone, ...rows] })).rows).toEqual([
    { outcome: 'gone', why: null },
    { outcome: 'done', why: null },
    { outcome: 'invalid', why: 'notOpened' },
    { outcome: 'invalid', why: 'openRemarks' },
    { outcome: 'overtaken', why: null },
  ])
  const { rowsToActOn } = await server.data<{ rowsToActOn: object[] }>(
    'reviewer',
    `query Rows($ids: [ID!]) { rowsToActOn(roundId: "${server.province.roundId}", reportIds: $ids) { state opened openRemarks } }`,
    { ids: [remarked.reportId] },
  )
  expect(rowsToActOn).toEqual([{ state: 'SUBMITTED', opened: true, openRemarks: 1 }])
})

it('extends for many, and says of each why not', async () => {
  const [first, second] = [await sent(), await sent()]
  const input = { deadline: '2099-01-01', reason: 'Mưa lũ', confirmed: ['afterCompilerDeadline'] }
  const rows = [{ reportId: first.reportId }, { reportId: second.reportId, corrects: randomUUID() }]
  expect((await outcomes('extendReports', 'ExtendReportsInput', { ...input, rows })).rows).toEqual([
    { outcome: 'done', why: null },
    { outcome: 'invalid', why: 'unknown' },
  ])
  expect((await outcomes('extendReports', 'ExtendReportsInput', { ...input, rows }, 'reviewer')).rows).toMatchObject([
    { outcome: 'refused', why: 'notYourRole' },
    { outcome: 'refused' },
  ])
  const many = Array.from({ length: 51 }, () => ({ reportId: randomUUID() }))
  expect((await outcomes('extendReports', 'ExtendReportsInput', { ...input, rows: many })).issues).toEqual([
    { path: 'rows', rule: 'tooMany' },
  ])
})
