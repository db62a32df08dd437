import { randomUUID } from 'node:crypto'
import { personHeader } from '@thidua/schema/http/person-header'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { type AsStranger, administrationAsStranger } from '#testing/strangers/administration-as-stranger.ts'
import { noticesAsStranger } from '#testing/strangers/notices-as-stranger.ts'
import { readingAsStranger } from '#testing/strangers/reading-as-stranger.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { schema } from '../../schema.ts'

let server: TestServer
let reportId: string
beforeAll(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
})
afterAll(() => server.close())

const report = async (person: PersonName) =>
  (
    await server.data<{ report: Record<string, unknown> | null }>(
      person,
      `{ report(id: "${reportId}") { state draft answeredItems latestSubmission { number answers } remarks { id }
        changes(first: 2) { edges { node { path oldValue newValue version by } } pageInfo { hasNextPage } }
        submissions { edges { node { number } } } previousSubmissions { agency { id } } } }`,
    )
  ).report

/** What each root field answers to a person who has nothing to do with the report or the round. */
const asStranger: Record<string, AsStranger> = {
  viewer: { ask: () => `{ viewer { name memberships { role } } }`, gives: { name: 'Người Lạ', memberships: [] } },
  myReports: { ask: () => `{ myReports { edges { cursor } totalCount } }`, gives: { edges: [], totalCount: 0 } },
  rounds: { ask: () => `{ rounds { edges { cursor } } }`, gives: { edges: [] } },
  round: { ask: () => `{ round(id: "${server.province.roundId}") { name } }`, gives: null },
  report: { ask: () => `{ report(id: "${reportId}") { state } }`, gives: null },
  // Names of agencies, movements and forms of commendation are public law; their rounds are not.
  agencies: {
    ask: () => `{ agencies(search: "anh duong") { edges { node { code } } } }`,
    gives: { edges: [{ node: { code: '21000' } }] },
  },
  setup: { ask: () => `{ setup { agencies } }`, gives: null },
  agency: {
    ask: () =>
      `{ agency(id: "${server.province.agencies.second}") { code people { id } reports { id } successors { id } } }`,
    gives: { code: '21000', people: [], reports: [], successors: [] },
  },
  people: { ask: () => `{ people { totalCount } }`, gives: null },
  person: { ask: () => `{ person(id: "${randomUUID()}") { name } }`, gives: null },
  blocks: { ask: () => `{ blocks { name } }`, gives: [{ name: 'Khối các sở' }, { name: 'Cụm các xã' }] },
  movements: {
    ask: () => `{ movements { edges { node { rounds { edges { cursor } } } } } }`,
    gives: { edges: [{ node: { rounds: { edges: [] } } }] },
  },
  movementYears: { ask: () => `{ movementYears(id: "${server.province.roundId}") { rounds { id } } }`, gives: null },
  search: {
    ask: () => `{ search(words: "so ket 2026") { totalCount } }`,
    gives: { totalCount: 0 },
  },
  ...administrationAsStranger(() => server.province),
  ...noticesAsStranger(() => server.province),
  commendationForms: { ask: () => `{ commendationForms { key } }`, gives: [] },
  ...Object.fromEntries(
    [
      ...['presentReport', 'takeBackReport'].map((name) => [name, '']),
      ...['recallReport', 'openSubmission', 'acceptReport'].map((name) => [name, `, submissionId: "${randomUUID()}"`]),
      ['undoReport', ', eventId: "1"'],
    ].map(([name, seen]) => [
      name,
      {
        ask: () => `mutation { ${name}(reportId: "${reportId}"${seen}) { __typename } }`,
        gives: { __typename: 'NotFoundError' },
      },
    ]),
  ),
  sendBackReport: {
    ask: () => `mutation { sendBackReport(reportId: "${reportId}", note: "x") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  returnReport: {
    ask: () =>
      `mutation { returnReport(input: { reportId: "${reportId}", submissionId: "${randomUUID()}", remarks: [] }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  enterReport: {
    ask: () =>
      `mutation { enterReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}", arrivedAt: "2026-01-01T00:00:00Z", channel: paper, fields: [], evidenceIds: [] }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  takeOverReport: {
    ask: () => `mutation { takeOverReport(reportId: "${reportId}", submissionId: "${randomUUID()}") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  removeEvidence: {
    ask: () => `mutation { removeEvidence(reportId: "${reportId}", evidenceId: "${randomUUID()}") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  answerRemark: {
    ask: () => `mutation { answerRemark(input: { remarkId: "${randomUUID()}", answer: fixed }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  extendDeadline: {
    ask: () =>
      `mutation { extendDeadline(input: { reportId: "${reportId}", deadline: "2099-01-01", reason: "x" }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  ...readingAsStranger(() => ({
    reportId,
    roundId: server.province.roundId,
    hostAgencyId: server.province.agencies.host,
  })),
  draftCompilation: {
    ask: () =>
      `mutation { draftCompilation(input: { roundId: "${server.province.roundId}", basis: sent }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  issueCompilation: {
    ask: () =>
      `mutation { issueCompilation(input: { roundId: "${server.province.roundId}", idempotencyKey: "${randomUUID()}", readAt: "2026-01-01T00:00:00.000Z" }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  followCompilation: {
    ask: () =>
      `mutation { followCompilation(input: { roundId: "${server.province.roundId}", submissionId: "${randomUUID()}", kind: supplement }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  unfollowCompilation: {
    ask: () => `mutation { unfollowCompilation(roundId: "${server.province.roundId}") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  approveCompilationItem: {
    ask: () =>
      `mutation { approveCompilationItem(input: { roundId: "${server.province.roundId}", item: "I.1", approval: "" }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  freezeCompilation: {
    ask: () =>
      `mutation { freezeCompilation(input: { roundId: "${server.province.roundId}", name: "x" }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  withdrawCompilation: {
    ask: () =>
      `mutation { withdrawCompilation(input: { roundId: "${server.province.roundId}", submissionId: "${randomUUID()}", reason: "x" }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  saveFields: {
    ask: () =>
      `mutation { saveFields(input: { reportId: "${reportId}", clientId: "${randomUUID()}", patches: [] }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  submitReport: {
    ask: () =>
      `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
}

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.keys(type?.getFields() ?? {}),
)

describe('every root field', () => {
  it('is in the table of this test', () => {
    expect(Object.keys(asStranger).sort()).toEqual(rootFields.sort())
  })

  it.each(rootFields)('%s gives a stranger nothing', async (name) => {
    const { ask, gives } = asStranger[name] as AsStranger
    expect((await server.data<Record<string, unknown>>('stranger', ask()))[name]).toEqual(gives)
  })

  it.each(rootFields.filter((name) => name !== 'viewer'))(
    '%s gives nobody an answer without signing in',
    async (name) => {
      const { errors } = await server.ask(null, (asStranger[name] as AsStranger).ask())
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    },
  )

  it.each(rootFields)('%s is refused to the page of another person than the one signed in', async (name) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...fromOurPage, cookie: await server.cookieOf('clerk'), [personHeader]: randomUUID() },
      payload: { query: (asStranger[name] as AsStranger).ask() },
    })
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'OTHER_PERSON' } }] })
  })
})

describe('who sees what of a report', () => {
  it('its own people see draft and history, nobody else does', async () => {
    for (const person of ['clerk', 'helper', 'head'] as const)
      expect(await report(person)).toMatchObject({
        state: 'DRAFTING',
        answeredItems: 10,
        draft: { 'I.1/figures/civilServants': { value: '17', version: 1, by: 'Đinh Thị Chuyên' } },
        changes: { edges: [{ node: { version: 1, oldValue: null } }, {}], pageInfo: { hasNextPage: true } },
      })
    for (const person of ['reviewer', 'compiler', 'viewer'] as const)
      expect(await report(person)).toMatchObject({
        draft: null,
        answeredItems: null,
        changes: { edges: [] },
        latestSubmission: null,
      })
    expect(await report('neighbour')).toBeNull()
  })

  it('hosts see what was sent, the province when it is accepted', async () => {
    await server.data(
      'head',
      `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
    )
    for (const person of ['clerk', 'reviewer', 'compiler'] as const)
      expect(await report(person)).toMatchObject({
        latestSubmission: { number: 1, answers: { 'letter/number': '05' } },
        submissions: { edges: [{}] },
      })
    expect(await report('viewer')).toMatchObject({
      state: 'SUBMITTED',
      draft: null,
      latestSubmission: null,
      submissions: { edges: [] },
    })
    await server.data(
      'reviewer',
      `mutation { acceptReport(${(await asSeen(server, reportId)).submission}) { __typename } }`,
    )
    expect(await report('viewer')).toMatchObject({ draft: null, latestSubmission: { number: 1 } })
    expect(await report('neighbour')).toBeNull()
  })
})
