import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { frozenAnswers } from '@thidua/schema/outline/frozen-answers'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

const submitReport = `mutation Submit($input: SubmitReportInput!) { submitReport(input: $input) {
  __typename
  ... on SubmitReportSuccess {
    report { state submissionCount late latestSubmission { id } }
    submission { id number reference sha256 answers late submittedBy reason
      plans { number differs document { number issuedOn } } figures { key value } commendations { recipient } }
  }
  ... on ForbiddenError { why }
  ... on ValidationError { issues { path rule } }
  ... on ConflictError { newer { id } }
} }`

interface Submitted {
  __typename: string
  submission: { id: string; sha256: string; answers: Record<string, string>; reference: string }
}

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

const submit = async (
  person: PersonName,
  input: { reportId?: string; idempotencyKey?: string; reason?: string; readSha256?: string } = {},
): Promise<Submitted> => {
  const full = { reportId: server.province.reports.first, idempotencyKey: randomUUID(), ...input }
  return (await server.data<{ submitReport: Submitted }>(person, submitReport, { input: full })).submitReport
}

const complete = () => writeDraft(server, 'clerk', server.province.reports.first, completeDraft(midTermTemplate))

describe('submitReport', () => {
  it('sends what the sender had read and nothing else', async () => {
    await complete()
    const other = { readSha256: createHash('sha256').update('{}').digest('hex') }
    expect(await submit('clerk', other)).toEqual({ __typename: 'ConflictError', newer: [] })
    const draft = frozenAnswers(completeDraft(midTermTemplate))
    const readSha256 = createHash('sha256').update(canonicalJson(draft)).digest('hex')
    expect((await submit('clerk', { readSha256 })).submission.sha256).toBe(readSha256)
  })

  it('freezes the draft with its facts, its hash and a reference number', async () => {
    await complete()
    const answer = await submit('clerk')
    expect(answer).toMatchObject({
      __typename: 'SubmitReportSuccess',
      report: { state: 'SUBMITTED', submissionCount: 1, late: false, latestSubmission: { id: answer.submission.id } },
      submission: {
        number: 1,
        late: false,
        submittedBy: 'Đinh Thị Chuyên',
        plans: [{ number: '769/QĐ-UBND', differs: [], document: { number: '769/QĐ-UBND', issuedOn: '2022-06-17' } }],
        figures: [{ key: 'civilServants', value: 17 }],
        commendations: [],
      },
    })
    expect(answer.submission.reference).toMatch(/^BC-\d{4}-\d{6}$/u)
    expect(answer.submission.answers).not.toHaveProperty('II.2/plans/gone/number')
    expect(answer.submission.sha256).toBe(
      createHash('sha256').update(canonicalJson(answer.submission.answers)).digest('hex'),
    )
    const { rows } = await server.database.pool.query(
      `SELECT item, answer FROM item_answer WHERE submission_id = $1 AND answer = 'none' ORDER BY item`,
      [answer.submission.id],
    )
    expect(rows.map(({ item }) => item)).toEqual(['II.3', 'II.5', 'IV'])
  })

  it('gives the same submission for the same key, however often and however fast', async () => {
    await complete()
    const idempotencyKey = randomUUID()
    const answers = await Promise.all([
      submit('clerk', { idempotencyKey }),
      submit('clerk', { idempotencyKey }),
      submit('head', { idempotencyKey }),
    ])
    expect(new Set(answers.map(({ submission }) => submission.id)).size).toBe(1)
    expect((await submit('clerk', { idempotencyKey })).submission.id).toBe(answers[0].submission.id)
    expect(await submit('clerk')).toEqual({ __typename: 'ForbiddenError', why: 'wrongState' })
    expect((await server.database.pool.query('SELECT FROM submission')).rowCount).toBe(1)
  })

  it('sends its receipt by mail, once', async () => {
    // Notices are mails too, a while later.
    await server.database.pool.query(`UPDATE person SET notice_mail = 'none'`)
    await server.jobs.work()
    await complete()
    const idempotencyKey = randomUUID()
    const { submission } = await submit('clerk', { idempotencyKey })
    await submit('clerk', { idempotencyKey })
    const outbox = join(server.dataFolder, 'outbox')
    // Once it is noted as sent it stands there whole, and nothing else is under way.
    await vi.waitFor(async () => {
      const { rows } = await server.database.pool.query(
        `SELECT state::text FROM pgboss.job WHERE name = 'mail-receipt'`,
      )
      expect(rows).toEqual([{ state: 'completed' }])
    }, 60_000)
    const files = readdirSync(outbox)
    expect(files).toHaveLength(1)
    const mail = readFileSync(join(outbox, files[0] ?? ''), 'utf8')
    expect(mail).toContain(`To: chuyenvien@a.example`)
    expect(mail).toContain(`Message-ID: <${submission.id}@`)
    expect(mail.replaceAll('=\r\n', '')).toContain(submission.reference)
  })

  it('is refused while something must be fixed, and names each place', async () => {
    await writeDraft(server, 'clerk', server.province.reports.first, {
      ...completeDraft(midTermTemplate),
      'I.1/figures/civilServants': 'mười bảy',
    })
    expect(await submit('clerk')).toEqual({
      __typename: 'ValidationError',
      issues: [{ path: 'I.1/figures/civilServants', rule: 'number' }],
    })
    await writeDraft(server, 'clerk', server.province.reports.first, { 'I.1/figures/civilServants': '9'.repeat(30) })
    expect(await submit('clerk')).toMatchObject({ issues: [{ path: 'I.1/figures/civilServants', rule: 'number' }] })
  })

  it('asks for a reason where something is worth a look', async () => {
    await writeDraft(server, 'clerk', server.province.reports.first, {
      ...completeDraft(midTermTemplate),
      'II.3/narrative': 'có chứ',
    })
    expect(await submit('clerk')).toMatchObject({ issues: [{ path: 'reason', rule: 'reasonRequired' }] })
    expect(await submit('clerk', { reason: 'Ghi chú giữ lại' })).toMatchObject({
      submission: { reason: 'Ghi chú giữ lại' },
    })
  })

  it.each([
    { 'letter/issuedOn': '05/11/2023' },
    { 'letter/title': 'Tổng kết phong trào thi đua' },
    { 'letter/title': 'Sơ kết phong trào giai đoạn 2011-2015' },
    { 'letter/number': '5/BC-CQK' },
  ])('asks for a reason where the letter seems to be of another round: %j', async (letter) => {
    await writeDraft(server, 'clerk', server.province.reports.first, { ...completeDraft(midTermTemplate), ...letter })
    expect(await submit('clerk')).toMatchObject({ issues: [{ path: 'reason', rule: 'reasonRequired' }] })
  })

  it('is for the head, and for the clerk to whom it is delegated', async () => {
    await complete()
    expect(await submit('helper')).toEqual({ __typename: 'ForbiddenError', why: 'notDelegated' })
    expect(await submit('neighbour')).toEqual({ __typename: 'NotFoundError' })
    expect(await submit('compiler')).toEqual({ __typename: 'ForbiddenError', why: 'notYourAgency' })
    expect(await submit('head')).toMatchObject({ __typename: 'SubmitReportSuccess' })
  })

  it('leaves nothing behind when it breaks in the middle', async () => {
    await complete()
    await server.asOwner(`ALTER TABLE figure ADD CONSTRAINT broken CHECK (value < 0)`)
    const { errors } = await server.ask('clerk', submitReport, {
      input: { reportId: server.province.reports.first, idempotencyKey: randomUUID() },
    })
    expect(errors).toMatchObject([{ message: 'Internal server error' }])
    const { rows } = await server.database.pool.query(
      `SELECT state, submission_count, (SELECT count(*)::int FROM submission) AS sent, (SELECT count(*)::int FROM document d WHERE d.key LIKE '769%') AS documents FROM report WHERE id = $1`,
      [server.province.reports.first],
    )
    expect(rows).toEqual([{ state: 'DRAFTING', submission_count: 0, sent: 0, documents: 0 }])
  })

  it('keeps one registry of documents and flags what an agency writes otherwise', async () => {
    await complete()
    await submit('clerk')
    const second = server.province.reports.second
    await writeDraft(server, 'neighbour', second, {
      ...completeDraft(midTermTemplate),
      'II.2/plans/p1/issuedOn': '18/6/2022',
      'II.2/plans/p1/issuer': 'Ủy ban nhân dân tỉnh',
    })
    expect(await submit('neighbour', { reportId: second })).toMatchObject({
      submission: { plans: [{ differs: ['issuedOn'], document: { issuedOn: '2022-06-17' } }] },
    })
  })
})
