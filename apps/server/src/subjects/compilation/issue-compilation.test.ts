import { createHash, randomUUID } from 'node:crypto'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { patch, savePatches } from '#testing/save-patches.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let first: string
let letterId: string
beforeAll(async () => {
  server = await startTestServer()
  first = server.province.reports.first
  await writeDraft(server, 'clerk', first, completeDraft(midTermTemplate))
  const key = randomUUID()
  await server.data(
    'clerk',
    `mutation { submitReport(input: { reportId: "${first}", idempotencyKey: "${key}" }) { __typename } }`,
  )
  const { submission } = await asSeen(server, first)
  await server.data('reviewer', `mutation { acceptReport(${submission}) { __typename } }`)
  await server.data(
    'compiler',
    `mutation { draftCompilation(input: { roundId: "${server.province.roundId}", basis: accepted }) { __typename } }`,
  )
  letterId = (await compilation()).reportId
})
afterAll(() => server.close())

const compilation = async () =>
  (
    await server.data<{
      round: {
        compilation: { reportId: string; state: string; draft: object; issued: { id: string; sha256: string } | null }
      }
    }>(
      'compiler',
      `{ round(id: "${server.province.roundId}") { compilation { reportId state draft issued { id sha256 letterNumber by } } } }`,
    )
  ).round.compilation

const answer = `{ __typename ... on Compilation { state } ... on ForbiddenError { why } ... on ValidationError { issues { path rule } } }`

const issue = async (person: PersonName, { key = randomUUID(), readAt = '2199-01-01T00:00:00.000Z' } = {}) =>
  (
    await server.data<{ issueCompilation: Record<string, string> }>(
      person,
      `mutation { issueCompilation(input: { roundId: "${server.province.roundId}", idempotencyKey: "${key}", readAt: "${readAt}" }) ${answer} }`,
    )
  ).issueCompilation

const withdraw = async (person: PersonName, submissionId: string, reason = 'Sai số liệu') =>
  (
    await server.data<{ withdrawCompilation: object }>(
      person,
      `mutation { withdrawCompilation(input: { roundId: "${server.province.roundId}", submissionId: "${submissionId}", reason: "${reason}" }) ${answer} }`,
    )
  ).withdrawCompilation

const stateOf = async (reportId: string) =>
  (await server.database.pool.query<{ state: string }>('SELECT state FROM report WHERE id = $1', [reportId])).rows[0]
    ?.state
const roundState = async () =>
  (await server.database.pool.query<{ state: string }>('SELECT state FROM round')).rows[0]?.state

describe('issuing a compiled letter', () => {
  it('is refused, and changes nothing, as long as the letter lacks what a letter has', async () => {
    expect(await issue('compiler')).toMatchObject({
      issues: ['number', 'issuedOn', 'signer'].map((field) => ({ path: `letter/${field}`, rule: 'required' })),
    })
    const letter = [
      patch('letter/number', '99', 0, 1),
      patch('letter/issuedOn', '31/02/2026', 0, 2),
      patch('letter/signer', 'Trần Văn Ký', 0, 3),
    ]
    await savePatches(server, 'compiler', letter, { reportId: letterId })
    expect(await issue('compiler')).toMatchObject({ issues: [{ path: 'letter/issuedOn', rule: 'date' }] })
    await savePatches(server, 'compiler', [patch('letter/issuedOn', '28/02/2026', 1, 1)], { reportId: letterId })
    expect(await issue('viewer')).toMatchObject({ __typename: 'ForbiddenError' })
    expect([await stateOf(letterId), await stateOf(first), await roundState()]).toEqual([
      'DRAFTING',
      'ACCEPTED',
      'published',
    ])
  })

  it('is refused when a colleague wrote what the person has not seen', async () => {
    const { pool } = server.database
    await pool.query(
      `UPDATE draft_field SET by_id = (SELECT id FROM person WHERE name = 'Người Lạ') WHERE path = 'letter/signer'`,
    )
    expect(await issue('compiler', { readAt: '2020-01-01T00:00:00.000Z' })).toMatchObject({
      issues: [{ path: 'draft', rule: 'writtenSince' }],
    })
  })

  it('seals the draft with what went in, once, though it is asked twice at the same time', async () => {
    const key = randomUUID()
    const answers = await Promise.all([issue('compiler', { key }), issue('compiler', { key }), issue('compiler')])
    const done = { __typename: 'Compilation', state: 'SUBMITTED' }
    expect(answers.filter((one) => canonicalJson(one) === canonicalJson(done)).length).toBeGreaterThan(0)
    expect(await server.database.pool.query('SELECT FROM submission WHERE report_id = $1', [letterId])).toMatchObject({
      rowCount: 1,
    })
    expect([await stateOf(letterId), await stateOf(first), await roundState()]).toEqual([
      'SUBMITTED',
      'COMPILED',
      'compiled',
    ])
    const { rows } = await server.database.pool.query<{
      answers: Record<string, string>
      sha256: string
      went: string
    }>(
      `SELECT s.answers, s.sha256, went.id AS went FROM submission s, submission went
      WHERE s.report_id = $1 AND went.report_id = $2`,
      [letterId, first],
    )
    const [sealed] = rows
    expect(sealed?.answers[`S/${first}`]).toBe(sealed?.went)
    expect(
      createHash('sha256')
        .update(canonicalJson(sealed?.answers ?? {}))
        .digest('hex'),
    ).toBe(sealed?.sha256)
    expect((await compilation()).issued).toMatchObject({ sha256: sealed?.sha256, letterNumber: '99' })
  })

  it('closes the draft', async () => {
    const saved = await savePatches(server, 'compiler', [patch('letter/closing', 'x')], { reportId: letterId })
    expect(saved['fields']).toMatchObject([{ outcome: 'refused', why: 'wrongState' }])
    expect(
      await server.data(
        'compiler',
        `mutation { draftCompilation(input: { roundId: "${server.province.roundId}", basis: sent }) { __typename } }`,
      ),
    ).toMatchObject({ draftCompilation: { __typename: 'ForbiddenError' } })
  })

  it('is withdrawn with a reason, by who saw this very issue: all is as before, and it can be issued again', async () => {
    const { issued } = await compilation()
    const id = issued?.id ?? ''
    expect(await withdraw('compiler', id, '')).toMatchObject({ issues: [{ path: 'reason', rule: 'required' }] })
    expect(await withdraw('compiler', randomUUID())).toMatchObject({ why: 'wrongState' })
    expect(await withdraw('reviewer', id)).toMatchObject({ __typename: 'ForbiddenError' })
    expect(await withdraw('compiler', id)).toEqual({ __typename: 'Compilation', state: 'DRAFTING' })
    expect([await stateOf(letterId), await stateOf(first), await roundState()]).toEqual([
      'DRAFTING',
      'ACCEPTED',
      'published',
    ])
    expect((await compilation()).issued).toBeNull()
    expect(await issue('compiler')).toEqual({ __typename: 'Compilation', state: 'SUBMITTED' })
    expect((await compilation()).issued?.id).not.toBe(id)
    const { rows } = await server.database.pool.query(
      `SELECT act, after ->> 'letterNumber' AS number, note FROM administration_change WHERE subject = 'round' ORDER BY id`,
    )
    expect(rows).toEqual([
      { act: 'issue', number: '99', note: null },
      { act: 'withdrawLetter', number: '99', note: 'Sai số liệu' },
      { act: 'issue', number: '99', note: null },
    ])
  })
})
