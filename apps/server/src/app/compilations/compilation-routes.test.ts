import { randomUUID } from 'node:crypto'
import { disposeOf } from '@thidua/consolidation/coverage/disposition'
import { read } from '@thidua/letter/read/read'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { forgetCommendationForms } from '#domain/commendation-forms.ts'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { patch, savePatches } from '#testing/save-patches.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'
import { compilationFile } from './compilation-file.ts'

let server: TestServer
let roundId: string
beforeAll(async () => {
  server = await startTestServer()
  roundId = server.province.roundId
  await send('clerk', server.province.reports.first)
  const { submission } = await asSeen(server, server.province.reports.first)
  await server.data('reviewer', `mutation { acceptReport(${submission}) { __typename } }`)
})
afterAll(() => server.close())

async function send(person: PersonName, reportId: string) {
  await writeDraft(server, person, reportId, completeDraft(midTermTemplate))
  const input = `{ reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }`
  expect(await server.data(person, `mutation { submitReport(input: ${input}) { __typename } }`)).toMatchObject({
    submitReport: { __typename: 'SubmitReportSuccess' },
  })
}

const get = async (person: PersonName | null, name: string) =>
  server.app.inject({
    url: `/letters/compilations/${name}`,
    headers: person === null ? {} : { cookie: await server.cookieOf(person) },
  })
const status = async (person: PersonName | null, name: string) => (await get(person, name)).statusCode
/** What a Word file says, its words apart from their looks. */
const wordsOf = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/gu, '')
const docx = async (name: string) => {
  const file = await get('compiler', name)
  expect(file.statusCode).toBe(200)
  return file.rawPayload
}

interface Compilation {
  readonly reportId: string
  readonly draft: Record<string, { value: string; version: number }>
  readonly issued: { readonly id: string } | null
}
const compilation = async () =>
  (
    await server.data<{ round: { compilation: Compilation } }>(
      'compiler',
      `{ round(id: "${roundId}") { compilation { reportId draft issued { id } } } }`,
    )
  ).round.compilation

const act = (name: string, more = '') =>
  server.data('compiler', `mutation { ${name}(input: { roundId: "${roundId}"${more} }) { __typename } }`)
const issue = async () => {
  const done = await act('issueCompilation', `, idempotencyKey: "${randomUUID()}", readAt: "2199-01-01T00:00:00.000Z"`)
  expect(done).toEqual({ issueCompilation: { __typename: 'Compilation' } })
  return (await compilation()).issued?.id ?? ''
}

/** The submission among the arguments of an act. */
const idIn = (seen: string) => /submissionId: "([^"]+)"/u.exec(seen)?.[1] ?? ''

/** One paragraph is written anew, the paragraphs of an item leave it, and its answer goes to the annex. */
async function edit() {
  const { reportId, draft } = await compilation()
  const [own] = Object.entries(draft).filter(([path]) => /^C\/II\.1\/p\/[^/]+\/text$/u.test(path))
  if (!own) throw new Error('no paragraph')
  const set = (path: string, value: string, nth: number) => patch(path, value, draft[path]?.version ?? 0, nth)
  const left = Object.keys(draft).filter((path) => /^C\/II\.2\/p\/[^/]+\/order$/u.test(path))
  const { submission } = await asSeen(server, server.province.reports.first)
  const { path, value } = disposeOf({
    item: itemId('II.2'),
    report: server.province.reports.first,
    to: 'annex',
    reason: null,
    note: '',
    submission: idIn(submission),
  })
  const patches = [
    set(own[0], 'Câu mà người tổng hợp đã viết.', 1),
    set(path, value, 2),
    set('letter/number', '7', 3),
    set('letter/issuedOn', '28/02/2026', 4),
    set('letter/signer', 'Trần Văn Ký', 5),
    ...left.map((order, at) => set(order, '', 6 + at)),
  ]
  const { fields } = await savePatches(server, 'compiler', patches, { reportId })
  expect(new Set((fields as { outcome: string }[]).map(({ outcome }) => outcome))).toEqual(new Set(['saved']))
}

describe('the files of a compiled letter', () => {
  it('are not there before anybody has begun it', async () => {
    expect(await status('compiler', `${roundId}.docx`)).toBe(404)
  })

  it('are what people made of the first draft, in each format', async () => {
    await act('draftCompilation', ', basis: accepted')
    expect(wordsOf(await docx(`${roundId}.docx`))).not.toContain('người tổng hợp')
    await edit()
    const words = wordsOf(await docx(`${roundId}.docx`))
    for (const said of ['DỰ THẢO', 'Câu mà người tổng hợp đã viết.', 'Số: 07/BC-SNV', 'Trần Văn Ký'])
      expect(words).toContain(said)
    expect(words).toMatch(/NỘI DUNG BÁO CÁO CỦA CÁC CƠ QUAN, ĐƠN VỊ[\s\S]+Nội dung mục II\.2\./u)
    expect(words).not.toContain('DANH MỤC NGUỒN')
    expect(wordsOf(await docx(`${roundId}-nguon.docx`))).toContain('DANH MỤC NGUỒN')
    const pdf = await get('compiler', `${roundId}.pdf`)
    expect(JSON.stringify(await read(pdf.rawPayload, 'a.pdf'))).toContain('Câu mà người tổng hợp đã viết.')
    expect(pdf.headers['content-disposition']).toContain('filename="BC-SNV-so-ket-NTM-2021-2025.pdf"')
    expect((await get('compiler', `${roundId}.html`)).body).toContain('Câu mà người tổng hợp đã viết.')
    const xlsx = await get('compiler', `${roundId}.xlsx`)
    const sheets = Object.values(unzipSync(xlsx.rawPayload)).map((part) => strFromU8(part))
    expect(sheets.some((sheet) => sheet.includes('Câu mà người tổng hợp đã viết.'))).toBe(true)
    expect(xlsx.headers['content-disposition']).toContain('2021-2025-tong-hop.xlsx')
  })

  it("are for the compilers of the round's host", async () => {
    expect(await status(null, `${roundId}.docx`)).toBe(401)
    for (const person of ['clerk', 'head', 'neighbour', 'reviewer', 'viewer', 'administrator', 'stranger'] as const)
      expect(await status(person, `${roundId}.docx`)).toBe(404)
    for (const name of ['no-id.docx', `${roundId}.exe`, `${roundId}-nguon.xlsx`, `${randomUUID()}.pdf`, roundId])
      expect(await status('compiler', name)).toBe(404)
  })

  it('end with their asker, who is served again at once', async () => {
    const task = {
      databaseUrl: server.database.url,
      roundId,
      submissionId: null,
      form: 'clean',
      format: 'docx',
    } as const
    const asked = new AbortController()
    const reading = async () => {
      const { rowCount } = await server.database.pool.query(
        `SELECT FROM pg_stat_activity WHERE application_name = 'thidua export' AND datname = current_database()`,
      )
      return rowCount
    }
    const owner = await server.database.pool.connect()
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE draft_field IN ACCESS EXCLUSIVE MODE')
    const file = compilationFile(task, { personId: 'one', left: asked.signal })
    await vi.waitFor(async () => expect(await reading()).toBe(1), 60_000)
    asked.abort()
    await expect(file).rejects.toThrow('aborted')
    await owner.query('ROLLBACK')
    owner.release()
    await vi.waitFor(async () => expect(await reading()).toBe(0), 60_000)
    expect(await compilationFile(task, { personId: 'one', left: new AbortController().signal })).toHaveProperty(
      'length',
    )
  })

  it('are the same bytes for ever once it is issued, whatever is sent, withdrawn and issued after it', async () => {
    const id = await issue()
    const names = [`${roundId}.docx`, `${roundId}.xlsx`]
    const before = await Promise.all(names.map(docx))
    expect(wordsOf(before[0] ?? new Uint8Array())).not.toContain('DỰ THẢO')
    await send('neighbour', server.province.reports.second)
    expect(await Promise.all(names.map(docx))).toEqual(before)
    await act('withdrawCompilation', `, submissionId: "${id}", reason: "Sai số"`)
    expect(wordsOf(await docx(`${roundId}.docx`))).toContain('DỰ THẢO')
    await issue()
    expect(await docx(`issued/${id}.docx`)).toEqual(before[0])
    expect(await status('reviewer', `issued/${id}.docx`)).toBe(404)
    const { submission } = await asSeen(server, server.province.reports.first)
    expect(await status('compiler', `issued/${idIn(submission)}.docx`)).toBe(404)
  })

  it('are the same bytes for ever whatever is renamed, moved and added to the round after the issue', async () => {
    const { issued } = await compilation()
    const names = ['.docx', '-nguon.docx', '.xlsx'].map((end) => `issued/${issued?.id}${end}`)
    const before = await Promise.all(names.map(docx))
    const { pool } = server.database
    await pool.query(`UPDATE agency SET name = 'Tên mới ' || code, short_name = 'Mới ' || code, symbol = 'MOI', block_id = NULL,
      superior_line = 'CẤP TRÊN MỚI', letter_place = 'Nơi mới', head_post = 'Người đứng đầu'`)
    await pool.query(`UPDATE block SET name = 'Khối mới', position = 99`)
    await pool.query(`UPDATE movement SET name = 'Phong trào mới', to_year = 2030`)
    await pool.query(`UPDATE round SET name = 'Đợt mới', agency_deadline = opens_at + interval '1 day'`)
    await pool.query(`UPDATE commendation_form SET name = 'Hình thức mới'`)
    await pool.query(
      `INSERT INTO report (round_id, agency_id) SELECT $1, id FROM agency a
      WHERE NOT EXISTS (SELECT FROM report r WHERE r.round_id = $1 AND r.agency_id = a.id)`,
      [roundId],
    )
    forgetCommendationForms()
    expect(await Promise.all(names.map(docx))).toEqual(before)
  })
})
