import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let reportId: string
beforeEach(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
})
afterEach(() => server.close())

const act = (person: PersonName, call: string) => server.data(person, `mutation { ${call} { __typename } }`)
const submit = () => act('clerk', `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" })`)
const recall = async () => act('clerk', `recallReport(${(await asSeen(server, reportId)).submission})`)
const giveBack = async () =>
  act(
    'reviewer',
    `returnReport(input: { ${(await asSeen(server, reportId)).submission}, remarks: [{ place: "II.3", text: "Nêu rõ", level: mustFix }] })`,
  )

interface Report {
  state: string
  late: boolean
  submissionCount: number
  latestSubmission: { id: string; number: number } | null
  submissions: { edges: { node: { number: number } }[] }
}
const reportFor = async (person: PersonName): Promise<Report> =>
  (
    await server.data<{ report: Report }>(
      person,
      `{ report(id: "${reportId}") { state late submissionCount latestSubmission { id number }
        submissions { edges { node { number } } } } }`,
    )
  ).report
const numbers = ({ submissions }: Report) => submissions.edges.map(({ node }) => node.number)

it('takes what was sent out of the host’s hands, and only theirs', async () => {
  await submit()
  const sent = (await reportFor('compiler')).latestSubmission?.id
  await recall()
  const seen = await reportFor('compiler')
  expect(seen).toMatchObject({ state: 'DRAFTING', submissionCount: 0, latestSubmission: null })
  expect(numbers(seen)).toEqual([])
  const letter = async (person: PersonName) =>
    (
      await server.app.inject({
        url: `/letters/submissions/${sent}.docx`,
        headers: { cookie: await server.cookieOf(person) },
      })
    ).statusCode
  expect(await letter('compiler')).toBe(404)
  expect(await letter('clerk')).toBe(200)
})

it('lets the next one be the first, under a number of its own', async () => {
  await submit()
  await recall()
  await submit()
  const sent = await reportFor('compiler')
  expect(sent).toMatchObject({ state: 'SUBMITTED', submissionCount: 1, latestSubmission: { number: 2 } })
  expect(numbers(sent)).toEqual([2])
})

it('does not keep a report on time that is sent again too late', async () => {
  await submit()
  await recall()
  await server.database.pool.query(
    `UPDATE round SET opens_at = now() - interval '9 days', agency_deadline = now() - interval '2 days'`,
  )
  await submit()
  expect(await reportFor('compiler')).toMatchObject({ late: true })
})

it('leaves the one before it standing, however often the second is recalled', async () => {
  await submit()
  await giveBack()
  for (const number of [2, 3]) {
    await writeDraft(server, 'clerk', reportId, { 'II.3/reason': `Lần ${number}.` })
    await submit()
    expect(numbers(await reportFor('compiler'))).toEqual([number, 1])
    await recall()
    const seen = await reportFor('compiler')
    expect(seen).toMatchObject({ state: 'REVISING', submissionCount: 1, latestSubmission: { number: 1 } })
    expect(numbers(seen)).toEqual([1])
  }
})
