import type { Handed } from '@thidua/schema/http/handed'
import { handedHeader, maxHandedAnswers } from '@thidua/schema/http/handed'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#lib/log.ts'
import { freshReport } from '#testing/fresh-report.ts'
import { emailOf, type PersonName } from '#testing/small-province.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

const path = 'II.1/narrative'
const secret = 'Điều chỉ cơ quan biết.'

let server: TestServer
let reportId: string
beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(async () => {
  await server.database.pool.query('DELETE FROM sign_in_count')
  reportId = await freshReport(server)
  await writeDraft(server, 'clerk', reportId, { [path]: 'Đã phát động.', 'II.2/narrative': secret })
})
afterAll(() => server.close())

interface Made {
  readonly __typename: string
  readonly code?: string
  readonly issues?: readonly object[]
}

const hand = async (person: PersonName, more: object = {}): Promise<Made> =>
  (
    await server.data<{ handSection: Made }>(
      person,
      `mutation($input: HandSectionInput!) { handSection(input: $input) { __typename
        ... on HandSectionSuccess { code } ... on ValidationError { issues { path rule } } } }`,
      { input: { reportId, path, toName: 'Phòng Thanh tra', word: 'Nhờ chị viết.', days: 7, ...more } },
    )
  ).handSection

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'POST', url, headers: { ...fromOurPage, ...headers }, payload })
const open = (code: string) => post('/api/handed', { code })
const answer = (code: string, text: string, base = '') =>
  post('/api/handed/answer', { text, base }, { [handedHeader]: code })

const sections = async (person: PersonName) =>
  (
    await server.data<{ report: { handedSections: Record<string, unknown>[] | null } | null }>(
      person,
      `{ report(id: "${reportId}") { handedSections { id path toName open answers { id text base decision } } } }`,
    )
  ).report?.handedSections ?? null

const settle = async (person: PersonName, call: string) =>
  (await server.data<Record<string, { __typename: string }>>(person, `mutation { result: ${call} { __typename } }`))[
    'result'
  ]?.__typename

describe('a handed section', () => {
  it('shows its question and its text to who has the link, and nothing else of the report', async () => {
    const { code = '' } = await hand('clerk')
    const opened = await open(code)
    expect(opened.statusCode).toBe(200)
    expect(Object.keys(opened.json<Handed>()).toSorted()).toEqual(
      ['agency', 'by', 'expiresAt', 'hint', 'item', 'label', 'movement', 'sentAt', 'text', 'toName', 'word'].toSorted(),
    )
    expect(opened.json()).toMatchObject({ text: 'Đã phát động.', toName: 'Phòng Thanh tra', word: 'Nhờ chị viết.' })
    for (const hidden of [secret, reportId, server.province.roundId, '@']) expect(opened.body).not.toContain(hidden)
    // However it is typed.
    expect((await open(code.toLowerCase().replaceAll('-', ' '))).statusCode).toBe(200)
  })

  it('opens nothing else: no session, no report, no letter, no draft', async () => {
    const { code = '' } = await hand('clerk')
    const headers = { [handedHeader]: code, authorization: `Bearer ${code}`, cookie: `session=${code}` }
    for (const url of [`/letters/reports/${reportId}.docx`, `/exports/reports/${reportId}.xlsx`])
      expect((await server.app.inject({ url, headers })).statusCode).toBe(401)
    const query = `{ report(id: "${reportId}") { draft } viewer { name } }`
    expect((await post('/graphql', { query }, headers)).json()).toMatchObject({ data: { report: null, viewer: null } })
    // A large body is let in for its own route alone.
    const large = { text: 'ế'.repeat(20_000), base: '' }
    expect((await post('/graphql', large, headers)).statusCode).toBe(401)
    expect((await post('/api/handed/answer', large, { [handedHeader]: 'K'.repeat(26) })).statusCode).toBe(401)
    expect((await post('/api/handed/answer', large, headers)).statusCode).toBe(200)
  })

  it('takes an answer as a proposal beside the field, which stays as it is', async () => {
    const { code = '' } = await hand('clerk')
    expect((await answer(code, 'Đã phát động đến 12 phòng.', 'Đã phát động.')).statusCode).toBe(200)
    const [section] = (await sections('helper')) ?? []
    expect(section).toMatchObject({
      path,
      open: true,
      answers: [{ text: 'Đã phát động đến 12 phòng.', base: 'Đã phát động.', decision: null }],
    })
    const { rows } = await server.database.pool.query(
      'SELECT value FROM draft_field WHERE report_id = $1 AND path = $2',
      [reportId, path],
    )
    expect(rows).toEqual([{ value: 'Đã phát động.' }])
    const [{ id = '' } = {}] = (section?.['answers'] as { id: string }[]) ?? []
    for (const other of ['neighbour', 'reviewer', 'stranger', 'administrator'] as const)
      expect(await settle(other, `decideHandedAnswer(id: "${id}", decision: taken)`)).not.toBe('ReportActSuccess')
    expect(await settle('clerk', `decideHandedAnswer(id: "${id}", decision: taken)`)).toBe('ReportActSuccess')
    // What was decided stays decided.
    await settle('clerk', `decideHandedAnswer(id: "${id}", decision: left)`)
    expect((await sections('clerk'))?.[0]).toMatchObject({ answers: [{ decision: 'taken' }] })
  })

  it('is the agency’s own people’s to hand out, to see and to take back', async () => {
    for (const other of ['neighbour', 'reviewer', 'compiler', 'viewer', 'stranger', 'administrator'] as const) {
      expect((await hand(other)).__typename).not.toBe('HandSectionSuccess')
      expect(await sections(other)).toBeNull()
    }
    const { code = '' } = await hand('head')
    const [{ id = '' } = {}] = ((await sections('clerk')) ?? []) as { id: string }[]
    expect(await settle('neighbour', `endHandedSection(id: "${id}")`)).not.toBe('ReportActSuccess')
    expect((await open(code)).statusCode).toBe(200)
    expect(await settle('clerk', `endHandedSection(id: "${id}")`)).toBe('ReportActSuccess')
    expect((await open(code)).json()).toEqual({ code: 'HANDED', why: 'ended' })
    expect((await answer(code, 'x')).statusCode).toBe(410)
  })

  it('ends on its day, and with the report that is sent', async () => {
    const { code = '' } = await hand('clerk', { days: 1 })
    await server.asOwner(`ALTER TABLE handed_section DISABLE TRIGGER USER`)
    await server.asOwner(`UPDATE handed_section SET expires_at = now() - interval '1 second'`)
    await server.asOwner(`ALTER TABLE handed_section ENABLE TRIGGER USER`)
    expect((await open(code)).json()).toEqual({ code: 'HANDED', why: 'expired' })
    const { code: other = '' } = await hand('clerk')
    await server.database.pool.query(`UPDATE report SET state = 'SUBMITTED' WHERE id = $1`, [reportId])
    expect((await open(other)).json()).toEqual({ code: 'HANDED', why: 'closed' })
    expect((await answer(other, 'x')).statusCode).toBe(410)
  })

  it('gives the words of the answer that waits alone, and again those before one that was left', async () => {
    const { code = '' } = await hand('clerk')
    const answers = async () => (await sections('clerk'))?.[0]?.['answers'] as { id: string; text: string }[]
    for (const text of ['Lần đầu.', 'Lần hai.', '']) await answer(code, text, 'cũ')
    const [blank, second] = await answers()
    expect(await answers()).toMatchObject([
      { text: '', base: 'cũ' },
      { text: '', base: '' },
      { text: '', base: '' },
    ])
    await settle('clerk', `decideHandedAnswer(id: "${blank?.id}", decision: left)`)
    expect(await answers()).toMatchObject([{ base: '' }, { text: 'Lần hai.', base: 'cũ' }, { text: '', base: '' }])
    await settle('clerk', `decideHandedAnswer(id: "${second?.id}", decision: taken)`)
    expect((await answers()).map(({ text }) => text)).toEqual(['', '', ''])
  })

  it('ends with what its giver may write: who left the agency reads it by no link of their own', async () => {
    const { code = '' } = await hand('helper')
    const of = `FROM person p WHERE p.id = m.person_id AND p.email = $1 AND m.agency_id = $2`
    const { email, agencyId } = { email: emailOf('helper'), agencyId: server.province.agencies.first }
    const until = (day: string) =>
      server.database.pool.query(`UPDATE membership m SET valid_until = ${day} ${of}`, [email, agencyId])
    await until('vietnam_today()')
    expect((await open(code)).json()).toEqual({ code: 'HANDED', why: 'ended' })
    expect((await answer(code, 'x')).statusCode).toBe(410)
    expect((await sections('clerk'))?.[0]).toMatchObject({ open: false })
    await until('NULL')
    expect((await open(code)).statusCode).toBe(200)
  })

  it('of a place that a return keeps closed opens nothing until it is open again', async () => {
    const { code = '' } = await hand('clerk')
    const back = async (places: string[]) => {
      await server.database.pool.query(`UPDATE report SET state = 'RETURNED' WHERE id = $1`, [reportId])
      await server.database.pool.query(
        `WITH event AS (INSERT INTO report_event (report_id, act, "from", "to", by_id)
            SELECT $1, 'return', 'SUBMITTED', 'RETURNED', id FROM person WHERE email = $3 RETURNING id)
          INSERT INTO return (report_id, event_id, submission, places) SELECT $1, id, 1, $2 FROM event`,
        [reportId, places, emailOf('reviewer')],
      )
    }
    await back(['II.2'])
    expect((await open(code)).json()).toEqual({ code: 'HANDED', why: 'closed' })
    expect((await sections('clerk'))?.[0]).toMatchObject({ open: false })
    await back(['II.1'])
    expect((await open(code)).statusCode).toBe(200)
  })

  it('takes as many answers as a person writes, and no more, however many come at once', async () => {
    const { code = '' } = await hand('clerk')
    const answers = await Promise.all(Array.from({ length: maxHandedAnswers + 10 }, (_, n) => answer(code, `Lần ${n}`)))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(maxHandedAnswers)
    expect((await answer(code, 'thêm')).json()).toEqual({ code: 'HANDED', why: 'tooMany' })
  })

  it('takes nothing from a page of others, nor in another form than ours', async () => {
    const { code = '' } = await hand('clerk')
    const sent = async (headers: Record<string, string>, payload = JSON.stringify({ text: 'x', base: '', code })) =>
      (
        await server.app.inject({
          method: 'POST',
          url: '/api/handed/answer',
          headers: { [handedHeader]: code, ...headers },
          payload,
        })
      ).statusCode
    const json = { 'content-type': 'application/json' }
    expect(await sent({ ...json, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await sent({ ...json, 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await sent({ ...json, origin: 'https://elsewhere.example' })).toBe(403)
    expect(await sent({ 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' })).toBe(400)
    const form = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
    expect(await sent(form, 'text=x&base=')).toBe(415)
    expect((await sections('clerk'))?.[0]).toMatchObject({ answers: [] })
  })

  it('ends with the account of who handed it', async () => {
    const { code = '' } = await hand('helper')
    const set = (at: string) =>
      server.database.pool.query(`UPDATE person SET deactivated_at = ${at} WHERE email = $1`, [emailOf('helper')])
    await set('now()')
    expect((await open(code)).json()).toEqual({ code: 'HANDED', why: 'ended' })
    await set('NULL')
    expect((await open(code)).statusCode).toBe(200)
  })

  it('is in no line of the log, nor what was written by it', async () => {
    const lines: string[] = []
    const log = createLog({ logLevel: 'trace' }, { write: (line: string) => void lines.push(line) })
    const talking = await startTestServer({ log })
    const { reports } = talking.province
    const made = await talking.data<{ handSection: Made }>(
      'clerk',
      `mutation { handSection(input: { reportId: "${reports.first}", path: "${path}", toName: "Chị Thanh", word: "Lời nhắn kín", days: 7 }) {
        ... on HandSectionSuccess { code } } }`,
    )
    const code = made.handSection.code ?? ''
    const ask = (url: string, payload: object) =>
      talking.app.inject({ method: 'POST', url, headers: { ...fromOurPage, [handedHeader]: code }, payload })
    expect((await ask('/api/handed', { code })).statusCode).toBe(200)
    expect((await ask('/api/handed/answer', { text: 'Điều kín đáo', base: '' })).statusCode).toBe(200)
    expect((await ask('/api/handed/answer', { text: 1 })).statusCode).toBe(400)
    await talking.close()
    expect(lines.join('')).toContain('handedAnswered')
    for (const hidden of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      'Điều kín đáo',
      'Lời nhắn kín',
      'Chị Thanh',
    ])
      expect(lines.join('')).not.toContain(hidden)
  })

  it('is not found by trying', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 33; n++) statuses.push((await open(`K${n}`)).statusCode)
    expect(statuses.filter((status) => status === 404)).toHaveLength(30)
    expect(statuses.slice(30)).toEqual([428, 428, 428])
  })

  it.each([
    [{ path: 'II.1/done' }, 'path'],
    [{ path: 'letter/opening' }, 'path'],
    [{ path: 'II.9/narrative' }, 'path'],
    [{ toName: ' ' }, 'toName'],
    [{ days: 0 }, 'days'],
    [{ days: 31 }, 'days'],
  ])('refuses %j', async (more, wrong) => {
    const made = await hand('clerk', more)
    expect(made.issues).toMatchObject([{ path: wrong }])
  })
})
