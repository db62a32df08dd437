import { randomUUID } from 'node:crypto'
import { maxRemarks } from '@thidua/schema/text/sent-text'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { freshReport } from '#testing/fresh-report.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let reportId: string
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const narrative = 'Có **212 mô hình** 🌾; riêng năm 2026 có 12 mô hình.\nCó 12 mô hình.'

beforeEach(async () => {
  reportId = await freshReport(server)
  await writeDraft(server, 'clerk', reportId, { 'II.2/narrative': narrative })
  await act(
    'clerk',
    `submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename }`,
  )
})

const act = (person: 'clerk' | 'reviewer', call: string, variables = {}, declared = '') =>
  server.data<Record<string, unknown>>(person, `mutation${declared} { ${call} }`, variables)

interface Sent {
  place?: string
  path?: string | null
  start?: number | null
  end?: number | null
  quote?: string | null
  text?: string
  level?: string
}

async function giveBack(remarks: readonly Sent[], againBy: string | null = null) {
  const { submission } = await asSeen(server, reportId)
  const { returnReport } = await act(
    'reviewer',
    `returnReport(input: { ${submission}, remarks: $remarks, againBy: $againBy }) { __typename
      ... on ReportActSuccess { report { reopenedPlaces remarks { place path start end quote text } } }
      ... on ValidationError { issues { path rule } } }`,
    { againBy, remarks: remarks.map((remark) => ({ place: 'II.2', text: 'Bổ sung', level: 'mustFix', ...remark })) },
    '($remarks: [RemarkInput!]!, $againBy: Date)',
  )
  return returnReport as { issues?: object[]; report: { reopenedPlaces: string[]; remarks: Required<Sent>[] } }
}

describe('a return', () => {
  it('stands in the order of the outline, then of the text, however it was written', async () => {
    const at = [...narrative].join('').lastIndexOf('12 mô hình')
    const last = { start: [...narrative.slice(0, at)].length, end: [...narrative.slice(0, at)].length + 10 }
    const { report } = await giveBack([
      { place: 'letter', path: 'letter/number', text: 'g' },
      { place: 'IV', text: 'f' },
      { path: 'II.2/plans/p1', quote: '769/QĐ-UBND', text: 'e' },
      { path: 'II.2/narrative', ...last, text: 'd' },
      { path: 'II.2/narrative', start: 3, end: 17, text: 'c' },
      { text: 'b' },
      { place: 'I.1', path: 'I.1/figures/civilServants', quote: 'Công chức: 17 người', text: 'a' },
    ])
    expect(report.remarks.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(report.reopenedPlaces.toSorted()).toEqual(['I.1', 'II.2', 'IV', 'letter'])
    // The words of a range are the submission's own, of a figure or row those of the page.
    expect(report.remarks.map(({ quote }) => quote)).toEqual([
      'Công chức: 17 người',
      null,
      '212 mô hình',
      '12 mô hình',
      '769/QĐ-UBND',
      null,
      null,
    ])
  })

  it.each<[string, Sent, string, string]>([
    ['an unknown item', { place: 'V' }, 'place', 'unknownPath'],
    ['an unknown field', { path: 'II.2/nowhere' }, 'path', 'unknownPath'],
    ['a field of another item', { path: 'II.1/narrative' }, 'path', 'unknownPath'],
    ['a row that was removed', { path: 'II.2/plans/gone' }, 'path', 'unknownPath'],
    ['a field that is none of ours', { path: 'constructor' }, 'path', 'unknownPath'],
    ['a text of nothing to see', { text: '\u200b\u2060\u00a0\ufeff' }, 'text', 'required'],
    ['a text without end', { text: 'x'.repeat(10_001) }, 'text', 'tooLong'],
    ['a range past the end', { path: 'II.2/narrative', start: 0, end: [...narrative].length + 1 }, 'start', 'range'],
    ['a range of nothing', { path: 'II.2/narrative', start: 4, end: 4 }, 'start', 'range'],
    ['half a range', { path: 'II.2/narrative', start: 4 }, 'start', 'range'],
    ['a range before the text', { path: 'II.2/narrative', start: -1, end: 4 }, 'start', 'range'],
    ['a range of no field', { start: 0, end: 4 }, 'start', 'range'],
    ['a range of a whole row', { path: 'II.2/plans/p1', start: 0, end: 1 }, 'start', 'range'],
  ])('is refused for %s', async (_, remark, at, rule) => {
    expect((await giveBack([{}, remark])).issues).toEqual([{ path: `remarks/1/${at}`, rule }])
  })

  it('says until when it is asked for again: to its agency and its host, from today on, and only while it is returned', async () => {
    const dayOf = async (person: 'clerk' | 'reviewer' | 'neighbour' | 'viewer') =>
      (
        await server.data<{ report: { againBy: string | null } | null }>(
          person,
          `{ report(id: "${reportId}") { againBy } }`,
        )
      ).report?.againBy ?? null
    const { rows } = await server.database.pool.query<{ today: string; before: string }>(
      `SELECT vietnam_today()::text AS today, (vietnam_today() - 1)::text AS before`,
    )
    const { today = '', before = '' } = rows[0] ?? {}
    expect((await giveBack([{}], before)).issues).toEqual([{ path: 'againBy', rule: 'notLater' }])
    expect((await giveBack([{}], '2999-01-01')).issues).toEqual([{ path: 'againBy', rule: 'notLater' }])
    await giveBack([{}], today)
    expect([await dayOf('clerk'), await dayOf('reviewer')]).toEqual([today, today])
    expect([await dayOf('neighbour'), await dayOf('viewer')]).toEqual([null, null])
    await server.database.pool.query(`UPDATE report SET state = 'RESUBMITTED' WHERE id = $1`, [reportId])
    expect(await dayOf('clerk')).toBeNull()
  })

  it('is refused with no remarks and with more than anybody reads', async () => {
    expect((await giveBack([])).issues).toEqual([{ path: 'remarks', rule: 'required' }])
    expect((await giveBack(Array<Sent>(maxRemarks + 1).fill({}))).issues).toEqual([
      { path: 'remarks', rule: 'tooMany' },
    ])
    expect((await giveBack(Array<Sent>(maxRemarks).fill({}))).report.remarks).toHaveLength(maxRemarks)
  })
})

it('an answer to a remark of a return that was undone meanwhile changes nothing, and tells who undid it', async () => {
  await giveBack([{ place: 'II.3' }])
  const { report } = await server.data<{ report: { remarks: { id: string }[] } }>(
    'clerk',
    `{ report(id: "${reportId}") { remarks { id } } }`,
  )
  const answer = () =>
    act(
      'clerk',
      `answerRemark(input: { remarkId: "${report.remarks[0]?.id}", answer: fixed }) { __typename ... on ConflictError { newer { act by } } }`,
    )
  await act('reviewer', `undoReport(${(await asSeen(server, reportId)).event}) { __typename }`)
  const undone = { act: 'undo', by: 'Võ Thẩm Định' }
  expect(await answer()).toEqual({ answerRemark: { __typename: 'ConflictError', newer: [undone] } })
  await giveBack([{ place: 'II.4' }])
  expect(await answer()).toEqual({
    answerRemark: { __typename: 'ConflictError', newer: [undone, { act: 'return', by: 'Võ Thẩm Định' }] },
  })
})
