import { createHash, randomUUID } from 'node:crypto'
import { docxParagraphs } from '@thidua/letter/seal/docx-paragraphs'
import { compareWithPrinted, paragraphPrints } from '@thidua/letter/seal/paragraph-prints'
import type { Sealed } from '@thidua/schema/http/seal'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkSeals } from '#domain/sealing/check-seals.ts'
import { recordFile } from '#domain/sealing/record-file.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import { fromOurPage, startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

let server: TestServer
let sent: { id: string; sha256: string; reference: string }
let docx: Buffer
beforeAll(async () => {
  server = await startTestServer({ appUrl: 'https://thidua.example' })
  const { first } = server.province.reports
  await writeDraft(server, 'clerk', first, completeDraft(midTermTemplate))
  const { submitReport } = await server.data<{ submitReport: { submission: typeof sent } }>(
    'clerk',
    `mutation { submitReport(input: { reportId: "${first}", idempotencyKey: "${randomUUID()}" }) { ... on SubmitReportSuccess { submission { id sha256 reference } } } }`,
  )
  sent = submitReport.submission
  docx = await file('docx')
})
beforeEach(() => server.database.pool.query('DELETE FROM sign_in_count'))
afterAll(() => server.close())

async function file(format: 'docx' | 'pdf'): Promise<Buffer> {
  const url = `/letters/submissions/${sent.id}.${format}`
  return (await server.app.inject({ url, headers: { cookie: await server.cookieOf('clerk') } })).rawPayload
}

const ask = (hashes: readonly string[], more: object = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/seal',
    headers: { ...fromOurPage, origin: 'https://thidua.example' },
    payload: { hashes, ...more },
  })
const known = async (hashes: readonly string[], more: object = {}) =>
  (await ask(hashes, more)).json<{ sealed: Sealed[] }>().sealed

describe('a seal', () => {
  it('is told to whoever has the hash: agency, round, version and day, and nothing else', async () => {
    const [found, ...others] = await known([sent.sha256])
    expect(others).toEqual([])
    expect(found).toEqual({
      asked: sent.sha256,
      as: 'submission',
      agency: 'Sở Dân tộc và Tôn giáo',
      round: 'Sơ kết 2026',
      number: 1,
      reference: sent.reference,
      submittedAt: expect.stringMatching(/^20/u),
      prints: expect.any(Array),
    })
    expect(found?.prints.flat().every((print) => /^[\da-f]{16}$/u.test(print))).toBe(true)
    expect(await known([sent.sha256], { reference: sent.reference })).toHaveLength(1)
    expect(await known([sent.sha256], { reference: 'BC-2026-999999' })).toEqual([])
    expect(await known(['0'.repeat(64)])).toEqual([])
  })

  it('knows the files that were printed from a submission byte for byte, and those of a draft not', async () => {
    for (const bytes of [docx, await file('pdf')])
      expect(await known([sha256(bytes)])).toMatchObject([{ as: 'file', reference: sent.reference }])
    const draft = await server.app.inject({
      url: `/letters/reports/${server.province.reports.first}.docx`,
      headers: { cookie: await server.cookieOf('clerk') },
    })
    expect(await known([sha256(draft.rawPayload)])).toEqual([])
    await file('docx')
    // A signature is added behind it, and what was printed is told by its hash up to there.
    expect((await file('pdf')).subarray(-5).toString()).toBe('%%EOF')
    const { rows } = await server.database.pool.query('SELECT count(*)::int FROM sealed_file')
    expect(rows).toEqual([{ count: 2 }])
  })

  it('lets a changed Word file be told by its own words', async () => {
    const paragraphs = docxParagraphs(docx) ?? []
    const [found] = await known([sent.sha256])
    const compare = (words: readonly string[]) => compareWithPrinted(words, found?.prints ?? [], sent.sha256, sha256)
    expect(paragraphs.join('\n')).toContain(`Mã biên nhận: ${sent.reference} - Bản gửi số 1`)
    expect(compare(paragraphs)).toEqual({ foreign: [], missing: 0 })
    const at = paragraphs.findIndex((words) => words.includes('Nội dung mục II.1.'))
    expect(compare(paragraphs.with(at, 'Nội dung khác.'))).toEqual({ foreign: ['Nội dung khác.'], missing: 1 })
  })

  it('knows what an earlier release printed, its bytes and its words, when a later one prints the same otherwise', async () => {
    const paragraphs = docxParagraphs(docx) ?? []
    const otherwise = paragraphs.with(0, 'Một dòng in cách khác')
    await recordFile(server.database.pool, {
      submissionId: sent.id,
      format: 'docx',
      bytes: new TextEncoder().encode('a later release'),
      prints: paragraphPrints(otherwise, sent.sha256, sha256),
    })
    expect(await known([sha256(docx)])).toMatchObject([{ as: 'file', reference: sent.reference }])
    const [found] = await known([sent.sha256])
    expect(found?.prints).toHaveLength(2)
    for (const words of [paragraphs, otherwise])
      expect(compareWithPrinted(words, found?.prints ?? [], sent.sha256, sha256)).toEqual({ foreign: [], missing: 0 })
    const mixed = paragraphs.with(1, 'Sửa lén')
    expect(compareWithPrinted(mixed, found?.prints ?? [], sent.sha256, sha256)?.foreign).toEqual(['Sửa lén'])
  })

  it.each([
    [{ hashes: [] }],
    [{ hashes: ['x'] }],
    [{ hashes: Array.from({ length: 7 }, () => '0'.repeat(64)) }],
    [{ hashes: ['0'.repeat(64)], reference: 'x'.repeat(50) }],
  ])('refuses what is no question: %j', async (payload) => {
    const { statusCode } = await server.app.inject({
      method: 'POST',
      url: '/api/seal',
      headers: { ...fromOurPage, origin: 'https://thidua.example' },
      payload,
    })
    expect(statusCode).toBe(400)
  })

  it('costs who asks for ever so many unknown ones work, and people who sign in nothing', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 34; n++) statuses.push((await ask([sha256(String(n))])).statusCode)
    expect(statuses.filter((status) => status === 200)).toHaveLength(30)
    expect(new Set(statuses.slice(30))).toEqual(new Set([428]))
    const { rows } = await server.database.pool.query('SELECT count(*)::int FROM sign_in_count')
    expect(rows).toEqual([{ count: 1 }])
    // A right one is no guess.
    await server.database.pool.query('DELETE FROM sign_in_count')
    for (let n = 0; n < 34; n++) expect((await ask([sent.sha256])).statusCode).toBe(200)
  })
})

describe('the nightly check', () => {
  const shown = async (person: 'administrator' | 'clerk') =>
    (
      await server.data<{ setup: { sealCheck: object | null } | null }>(
        person,
        '{ setup { sealCheck { checked differ different } } }',
      )
    ).setup
  const signal = new AbortController().signal

  it('hashes all submissions again, and shows administrators what differs', async () => {
    expect(await shown('administrator')).toEqual({ sealCheck: null })
    await checkSeals(server.database.pool, signal)
    expect(await shown('administrator')).toEqual({ sealCheck: { checked: 1, differ: 0, different: [] } })
    expect(await shown('clerk')).toBeNull()
    await server.asOwner('ALTER TABLE submission DISABLE TRIGGER USER')
    await server.asOwner(`UPDATE submission SET answers = jsonb_set(answers, '{II.1/narrative}', '"Sửa lén."')`)
    await checkSeals(server.database.pool, signal)
    expect(await shown('administrator')).toEqual({
      sealCheck: { checked: 1, differ: 1, different: [sent.reference] },
    })
  })
})
