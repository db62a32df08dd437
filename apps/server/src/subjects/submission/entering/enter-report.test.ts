import { randomUUID } from 'node:crypto'
import { evidenceFilePath } from '@thidua/schema/files/upload-protocol'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { uploadsOf } from '#testing/upload-file.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let reportId: string
beforeEach(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
})
afterEach(() => server.close())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const words = 'Thực hiện Chỉ thị số 35/CT-UBND ngày 12/5/2023 của UBND tỉnh.'
const fields = [
  { path: 'II.1/narrative', value: words },
  { path: 'letter/number', value: '05' },
]

const bringScan = async (person: PersonName) =>
  (await uploadsOf(server, person).send({ reportId, place: 'letter', forEntry: true, name: 'Bản quét.pdf' })).id

const enter = async (person: PersonName, change: Record<string, unknown> = {}) => {
  const input = {
    reportId,
    idempotencyKey: randomUUID(),
    arrivedAt: daysAgo(2),
    channel: 'paper',
    fields,
    evidenceIds: [],
  }
  const { enterReport } = await server.data<{
    enterReport: { __typename: string; why?: string; issues?: { path: string; rule: string }[] }
  }>(
    person,
    `mutation Enter($input: EnterReportInput!) { enterReport(input: $input) { __typename
      ... on ForbiddenError { why } ... on ValidationError { issues { path rule } } } }`,
    { input: { ...input, ...change } },
  )
  return enterReport
}

const report = async (person: PersonName) =>
  (
    await server.data<{ report: Record<string, unknown> & { latestSubmission: Record<string, unknown> } }>(
      person,
      `{ report(id: "${reportId}") { state late firstSubmittedAt submissionCount draft events { act by } evidence { id }
        latestSubmission { id number submittedAt submittedBy late answers entry { channel enteredAt } evidence { id name } } } }`,
    )
  ).report

describe('a letter that came by another way', () => {
  it('is entered by the host, dated by its arrival and marked, with its scan; the draft stays', async () => {
    await writeDraft(server, 'clerk', reportId, { 'II.2/narrative': 'Đang viết.' })
    const arrivedAt = daysAgo(3)
    const scan = await bringScan('reviewer')
    expect(await enter('reviewer', { arrivedAt, evidenceIds: [scan] })).toEqual({ __typename: 'ReportActSuccess' })
    const seen = await report('clerk')
    expect(seen).toMatchObject({
      state: 'SUBMITTED',
      late: false,
      firstSubmittedAt: arrivedAt,
      evidence: [],
      draft: { 'II.2/narrative': { value: 'Đang viết.' } },
      latestSubmission: {
        submittedAt: arrivedAt,
        submittedBy: 'Võ Thẩm Định',
        answers: { 'II.1/narrative': words, 'letter/number': '05' },
        entry: { channel: 'paper', enteredAt: expect.any(String) },
        evidence: [{ id: scan, name: 'Bản quét.pdf' }],
      },
    })
    for (const [person, status] of [
      ['clerk', 200],
      ['compiler', 200],
      ['neighbour', 404],
      ['viewer', 404],
    ] as const) {
      const { statusCode } = await server.app.inject({
        url: evidenceFilePath(scan),
        headers: { cookie: await server.cookieOf(person) },
      })
      expect([person, statusCode]).toEqual([person, status])
    }
    const recall = await server.data<{ recallReport: { __typename: string } }>(
      'clerk',
      `mutation { recallReport(${(await asSeen(server, reportId)).submission}) { __typename } }`,
    )
    expect(recall.recallReport.__typename).toBe('ForbiddenError')
    const { notices } = await server.data<{ notices: { edges: { node: { kind: string } }[] } }>(
      'clerk',
      '{ notices { edges { node { kind } } } }',
    )
    expect(notices.edges.map(({ node }) => node.kind)).toContain('entered')
  })

  it.each(['axis', 'email'])('may come by %s, too', async (channel) => {
    await enter('compiler', { channel, evidenceIds: [await bringScan('compiler')] })
    expect((await report('clerk')).latestSubmission['entry']).toMatchObject({ channel })
  })

  it('is one, however often it is sent', async () => {
    const idempotencyKey = randomUUID()
    const evidenceIds = [await bringScan('compiler')]
    for (const _ of [1, 2])
      expect(await enter('compiler', { idempotencyKey, evidenceIds })).toEqual({ __typename: 'ReportActSuccess' })
    expect((await report('compiler')).submissionCount).toBe(1)
  })

  it('needs a scan of one’s own, an arrival that can be, and words', async () => {
    const scan = await bringScan('compiler')
    const issue = async (change: object, person: PersonName = 'compiler') =>
      (await enter(person, { evidenceIds: [scan], ...change })).issues?.[0]?.rule
    expect(await issue({ evidenceIds: [] })).toBe('scanRequired')
    expect(await issue({}, 'reviewer')).toBe('scanRequired')
    expect(await issue({ evidenceIds: [scan, randomUUID()] })).toBe('scanRequired')
    expect(await issue({ arrivedAt: daysAgo(-1) })).toBe('future')
    expect(await issue({ arrivedAt: daysAgo(11) })).toBe('beforeOpening')
    expect(await issue({ arrivedAt: '9999-99-99T00:00:00Z' })).toBe('date')
    expect(await issue({ fields: [{ path: 'letter/number', value: '05' }] })).toBe('required')
    expect(await issue({ fields: [{ path: 'II.9/narrative', value: 'x' }] })).toBe('unknown')
    expect((await report('compiler')).submissionCount).toBe(0)
  })

  it('is for who would read it alone', async () => {
    const { answer } = await uploadsOf(server, 'clerk').send({ reportId, place: 'letter', forEntry: true })
    expect(answer.statusCode).toBe(404)
    for (const [person, why] of [
      ['clerk', 'notYourRole'],
      ['viewer', 'notYourRole'],
    ] as const)
      expect([person, (await enter(person)).why]).toEqual([person, why])
    expect((await enter('neighbour')).__typename).toBe('NotFoundError')
    const second = server.province.reports.second
    expect((await enter('reviewer', { reportId: second })).why).toBe('notYourBlock')
  })

  it('is taken over by the agency, whose next submission replaces it and is as punctual', async () => {
    await writeDraft(server, 'clerk', reportId, { 'letter/number': '07' })
    const arrivedAt = daysAgo(2)
    await enter('compiler', { arrivedAt, evidenceIds: [await bringScan('compiler')] })
    const takeOver = async (person: PersonName) =>
      (
        await server.data<{ takeOverReport: { __typename: string } }>(
          person,
          `mutation { takeOverReport(${(await asSeen(server, reportId)).submission}) { __typename } }`,
        )
      ).takeOverReport.__typename
    expect(await takeOver('compiler')).toBe('ForbiddenError')
    expect(await takeOver('clerk')).toBe('ReportActSuccess')
    expect(await report('clerk')).toMatchObject({
      state: 'REVISING',
      submissionCount: 1,
      draft: { 'II.1/narrative': { value: words }, 'letter/number': { value: '07' } },
      latestSubmission: { number: 1 },
    })
    expect(await takeOver('clerk')).toBe('ConflictError')
    await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
    const { submitReport } = await server.data<{ submitReport: { __typename: string } }>(
      'head',
      `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}", reason: "Viết lại" }) { __typename } }`,
    )
    expect(submitReport.__typename).toBe('SubmitReportSuccess')
    expect(await report('compiler')).toMatchObject({
      state: 'RESUBMITTED',
      firstSubmittedAt: arrivedAt,
      submissionCount: 2,
      latestSubmission: { number: 2, entry: null, evidence: [], submittedBy: 'Phạm Văn Trưởng' },
    })
  })
})
