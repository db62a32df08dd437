import { randomUUID } from 'node:crypto'
import { personHeader } from '@thidua/schema/http/person-header'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
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
const asStranger: Record<string, { ask: () => string; gives: unknown }> = {
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
  administrationChanges: {
    ask: () => `{ administrationChanges(subject: agency, id: "${randomUUID()}") { edges { cursor } } }`,
    gives: null,
  },
  templates: { ask: () => `{ templates { id } }`, gives: [] },
  template: { ask: () => `{ template(id: "${randomUUID()}") { id } }`, gives: null },
  editTemplate: {
    ask: () => `mutation { editTemplate(input: { standard: midTerm, newName: "Đề cương" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  saveTemplate: {
    ask: () =>
      `mutation { saveTemplate(input: { id: "${randomUUID()}", revision: 1, name: "x", outline: {} }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  publishTemplate: {
    ask: () =>
      `mutation { publishTemplate(input: { id: "${randomUUID()}", revision: 1, fates: [], rounds: [] }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  discardTemplateDraft: {
    ask: () => `mutation { discardTemplateDraft(id: "${randomUUID()}", revision: 1) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
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
  answerRemark: {
    ask: () => `mutation { answerRemark(input: { remarkId: "${randomUUID()}", answer: fixed }) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  saveBlock: {
    ask: () => `mutation { saveBlock(input: { code: "K3", name: "Khối 3", position: 3 }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  movement: {
    ask: () => `{ movement(id: "${randomUUID()}") { name } }`,
    gives: null,
  },
  registryDocuments: { ask: () => `{ registryDocuments(search: "2101") { number } }`, gives: null },
  publishedTemplates: { ask: () => `{ publishedTemplates { name } }`, gives: null },
  administeredRounds: { ask: () => `{ administeredRounds { edges { cursor } } }`, gives: null },
  administeredRound: { ask: () => `{ administeredRound(id: "${server.province.roundId}") { name } }`, gives: null },
  saveMovement: {
    ask: () =>
      `mutation { saveMovement(input: { name: "Phong trào", kind: thematic, fromYear: 2026, scope: "", aims: "" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  saveRound: {
    ask: () =>
      `mutation { saveRound(input: { movementId: "${randomUUID()}", hostAgencyId: "${server.province.agencies.host}", name: "Đợt", kind: midTerm,
        opensAtHour: "08:00", legalBasis: "", sendingMethod: "", frequency: "", guidance: "" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  saveAgency: {
    ask: () =>
      `mutation { saveAgency(input: { code: "X", name: "Xã X", shortName: "X", symbol: "UBND", kind: commune, superiorLine: "",
        letterPlace: "X", headPost: "Chủ tịch", regime: collective, validFrom: "2026-01-01", predecessorIds: [] }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  endAgency: {
    ask: () =>
      `mutation { endAgency(input: { id: "${server.province.agencies.second}", on: "2026-12-01", successorIds: [] }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  savePerson: {
    ask: () =>
      `mutation { savePerson(input: { name: "Ai", email: "ai@a.example", administrator: true }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  ...Object.fromEntries(
    ['deactivatePerson', 'reactivatePerson', 'mailLink', 'printLink', 'resetSecondFactor'].map((name) => [
      name,
      {
        ask: () => `mutation { ${name}(input: { id: "${randomUUID()}" }) { __typename } }`,
        gives: { __typename: 'ForbiddenError' },
      },
    ]),
  ),
  handOver: {
    ask: () =>
      `mutation { handOver(input: { personId: "${randomUUID()}", successorId: "${randomUUID()}", membershipIds: ["${randomUUID()}"],
        on: "2026-12-01", deactivate: true }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  ...Object.fromEntries(
    [
      ['publishRound', (id: string) => `id: "${id}"`],
      ['copyRound', (id: string) => `id: "${id}"`],
      ['discardRound', (id: string) => `id: "${id}"`],
      ['cancelRound', (id: string) => `id: "${id}", reason: "x"`],
      ['askAgencies', (id: string) => `input: { roundId: "${id}", all: true }`],
      ['takeAgenciesOut', (id: string) => `input: { roundId: "${id}", reason: "x" }`],
      [
        'moveRoundDeadline',
        (id: string) =>
          `input: { roundId: "${id}", agencyDeadline: "2099-01-05", compilerDeadline: "2099-01-06", reason: "x" }`,
      ],
    ].map(([name, given]) => [
      name,
      {
        ask: () =>
          `mutation { ${name as string}(${(given as (id: string) => string)(server.province.roundId)}) { __typename } }`,
        gives: { __typename: 'NotFoundError' },
      },
    ]),
  ),
  moveReport: {
    ask: () => `mutation { moveReport(reportId: "${reportId}", successorId: "${randomUUID()}") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  ...Object.fromEntries(
    [
      ['addMembership', ''],
      ['changeMembership', `id: "${randomUUID()}",`],
    ].map(([name, id]) => [
      name,
      {
        ask: () =>
          `mutation { ${name}(${id} personId: "${randomUUID()}", membership: { agencyId: "${server.province.agencies.first}",
            role: clerk, maySubmit: true, blockIds: [], validFrom: "2026-01-01" }) { __typename } }`,
        gives: { __typename: 'ForbiddenError' },
      },
    ]),
  ),
  endMembership: {
    ask: () => `mutation { endMembership(id: "${randomUUID()}", on: "2026-12-01") { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  letSubmit: {
    ask: () => `mutation { letSubmit(id: "${randomUUID()}", always: true, roundIds: []) { __typename } }`,
    gives: { __typename: 'NotFoundError' },
  },
  addColleague: {
    ask: () =>
      `mutation { addColleague(input: { agencyId: "${server.province.agencies.first}", name: "Ai", email: "ai@a.example", role: clerk,
        maySubmit: true, validFrom: "2026-01-01" }) { __typename } }`,
    gives: { __typename: 'ForbiddenError' },
  },
  extendDeadline: {
    ask: () =>
      `mutation { extendDeadline(input: { reportId: "${reportId}", deadline: "2099-01-01", reason: "x" }) { __typename } }`,
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
    const { ask, gives } = asStranger[name] as (typeof asStranger)[string]
    expect((await server.data<Record<string, unknown>>('stranger', ask()))[name]).toEqual(gives)
  })

  it.each(rootFields.filter((name) => name !== 'viewer'))(
    '%s gives nobody an answer without signing in',
    async (name) => {
      const { errors } = await server.ask(null, (asStranger[name] as (typeof asStranger)[string]).ask())
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    },
  )

  it.each(rootFields)('%s is refused to the page of another person than the one signed in', async (name) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...fromOurPage, cookie: await server.cookieOf('clerk'), [personHeader]: randomUUID() },
      payload: { query: (asStranger[name] as (typeof asStranger)[string]).ask() },
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
