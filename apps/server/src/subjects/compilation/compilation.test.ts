import { randomUUID } from 'node:crypto'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import { answersOf, type DraftFields } from '@thidua/draft/draft-fields'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { outcomesOf, patch, savePatches } from '#testing/save-patches.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

interface Compilation {
  readonly reportId: string | null
  readonly state: string
  readonly basis: string
  readonly draft: DraftFields
  readonly sendings: { readonly state: string }[]
  readonly standing: { readonly id: string; readonly number: number }[]
  readonly older: { readonly id: string; readonly number: number }[]
  readonly known: string[]
  readonly outlines: { readonly id: string }[]
  readonly texts: Record<string, Record<string, string>>
}

const compilation = async (person: PersonName, basis = '') =>
  (
    await server.data<{ round: { compilation: Compilation | null } | null }>(
      person,
      `{ round(id: "${server.province.roundId}") { compilation${basis} { reportId state basis draft known outlines { id }
        sendings { state agency { name block { name } } } standing { id number reportId } older { id number reportId }
        texts(item: "II.1") } } }`,
    )
  ).round?.compilation ?? null

const draft = async (person: PersonName, basis = 'sent') =>
  (
    await server.data<{ draftCompilation: Record<string, unknown> }>(
      person,
      `mutation { draftCompilation(input: { roundId: "${server.province.roundId}", basis: ${basis} }) {
        __typename ... on Compilation { reportId state } ... on ForbiddenError { why } ... on ValidationError { issues { path rule } } } }`,
    )
  ).draftCompilation

const submit = async (fields: Record<string, string> = {}) => {
  const reportId = server.province.reports.first
  await writeDraft(server, 'clerk', reportId, fields)
  const { submitReport } = await server.data<{ submitReport: { __typename: string } }>(
    'clerk',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )
  expect(submitReport.__typename).toBe('SubmitReportSuccess')
}

const act = async (person: PersonName, name: 'acceptReport' | 'undoReport' | 'returnReport') => {
  const seen = await asSeen(server, server.province.reports.first)
  const fields = {
    acceptReport: `acceptReport(${seen.submission})`,
    undoReport: `undoReport(${seen.event})`,
    returnReport: `returnReport(input: { ${seen.submission}, remarks: [{ place: "II.1", text: "Bổ sung", level: mustFix }] })`,
  }[name]
  await server.data(person, `mutation { ${fields} { __typename } }`)
}

describe('the compiled letter of a round', () => {
  it('is drafted by the compilers of its host alone', async () => {
    for (const person of ['clerk', 'head', 'reviewer', 'viewer', 'administrator', 'stranger'] as const)
      expect(await compilation(person), person).toBeNull()
    expect((await draft('stranger'))['__typename']).toBe('NotFoundError')
    expect((await draft('clerk'))['__typename']).toBe('NotFoundError')
    expect(await draft('viewer')).toMatchObject({ __typename: 'ForbiddenError', why: 'notYourRole' })
    expect(await draft('reviewer')).toMatchObject({ __typename: 'ForbiddenError', why: 'notYourRole' })
    expect(await compilation('compiler')).toMatchObject({ reportId: null, state: 'NOT_STARTED', basis: 'accepted' })
  })

  it('says why there is nothing to draft from', async () => {
    const issues = async (basis: string) => (await draft('compiler', basis))['issues']
    expect(await issues('sent')).toEqual([{ path: 'basis', rule: 'noneSent' }])
    await submit(completeDraft(midTermTemplate))
    expect(await issues('accepted')).toEqual([{ path: 'basis', rule: 'noneAccepted' }])
    expect(await compilation('compiler')).toMatchObject({ reportId: null, standing: [] })
  })

  it('has its first draft in one act, and again nothing that is there', async () => {
    const begun = await draft('compiler')
    expect(begun).toMatchObject({ __typename: 'Compilation', state: 'DRAFTING' })
    const first = await compilation('compiler')
    expect(first).toMatchObject({ basis: 'sent', older: [], outlines: [{}] })
    expect(first?.known).toEqual(first?.standing.map(({ id }) => id))
    expect(Object.values(first?.texts ?? {})).toEqual([{ 'II.1/narrative': 'Nội dung mục II.1.', 'II.1/done': 'yes' }])
    const parts = readParts(answersOf(first?.draft ?? {}))
    expect(parts.some(({ kind, text }) => kind === 'quote' && text === 'Nội dung mục II.1.')).toBe(true)
    await draft('compiler')
    const again = await compilation('compiler')
    const without = ({ 'B/drafted': _, ...fields }: DraftFields) => fields
    expect(without(again?.draft ?? {})).toEqual(without(first?.draft ?? {}))
  })

  it('is saved like any draft, by its own grammar, and is nobody else’s', async () => {
    const reportId = (await compilation('compiler'))?.reportId ?? ''
    const patches = [
      patch('C/II.1/p/mine/order', 'a5', 0, 1),
      patch('C/II.1/p/mine/text', 'Toàn tỉnh đã phát động.', 0, 2),
      patch('II.1/narrative', 'x', 0, 3),
      patch('C/X.9/p/mine/text', 'x', 0, 4),
      patch('B/other', 'x', 0, 5),
      patch('letter/number', '12', 0, 6),
    ]
    const save = (person: PersonName) => savePatches(server, person, patches, { reportId })
    expect(outcomesOf(await save('compiler'))).toEqual(['saved', 'saved', 'unknown', 'unknown', 'unknown', 'saved'])
    expect(await save('reviewer')).toMatchObject({ __typename: 'ForbiddenError' })
    for (const person of ['clerk', 'head', 'stranger'] as const)
      expect(await save(person), person).toMatchObject({ __typename: 'NotFoundError' })
    // As a report it is nowhere: no page, no act, no list finds it.
    const found = `{ report(id: "${reportId}") { state } round(id: "${server.province.roundId}") { reports { totalCount } } }`
    expect(await server.data('compiler', found)).toEqual({ report: null, round: { reports: { totalCount: 2 } } })
    const acts = [
      `acceptReport(reportId: "${reportId}", submissionId: "${randomUUID()}")`,
      `presentReport(reportId: "${reportId}")`,
    ]
    for (const one of acts)
      expect(await server.data('compiler', `mutation { act: ${one} { __typename } }`)).toEqual({
        act: { __typename: 'NotFoundError' },
      })
  })

  it('still finds what it quotes after the agency sent again, and takes part in nothing that is withdrawn', async () => {
    await act('reviewer', 'returnReport')
    await submit({ 'II.1/narrative': 'Nội dung mới.' })
    const sent = await compilation('compiler')
    expect(sent?.standing).toMatchObject([{ number: 2 }])
    expect(sent?.older).toMatchObject([{ number: 1 }])
    expect(sent?.known).toEqual(sent?.older.map(({ id }) => id))
    expect(Object.values(sent?.texts ?? {}).map((texts) => texts['II.1/narrative'])).toEqual(
      expect.arrayContaining(['Nội dung mới.', 'Nội dung mục II.1.']),
    )
    expect(await compilation('compiler', '(basis: accepted)')).toMatchObject({ standing: [], basis: 'accepted' })
    await act('reviewer', 'acceptReport')
    expect((await compilation('compiler', '(basis: accepted)'))?.standing).toMatchObject([{ number: 2 }])
  })

  it('gives only what was saved since', async () => {
    const { moment, draft: since } = (
      await server.data<{ round: { compilation: { moment: string; draft: DraftFields } } }>(
        'compiler',
        `{ round(id: "${server.province.roundId}") { compilation { moment draft(since: "2199-01-01T00:00:00.000Z") } } }`,
      )
    ).round.compilation
    expect(since).toEqual({})
    expect(Date.parse(moment)).toBeGreaterThan(0)
  })
})
