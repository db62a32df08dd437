import { randomUUID } from 'node:crypto'
import { read } from '@thidua/letter/read/read'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let reportId: string
let submissionId: string
beforeAll(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
  const { submitReport } = await server.data<{ submitReport: { submission: { id: string } } }>(
    'clerk',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { ... on SubmitReportSuccess { submission { id } } } }`,
  )
  submissionId = submitReport.submission.id
})
afterAll(() => server.close())

const get = async (person: PersonName | null, url: string) =>
  server.app.inject({ url, headers: person === null ? {} : { cookie: await server.cookieOf(person) } })

describe('letters', () => {
  it('come as Word and PDF under their exchange name', async () => {
    const docx = await get('clerk', `/letters/reports/${reportId}.docx`)
    expect(docx.statusCode).toBe(200)
    expect(docx.headers['content-disposition']).toMatch(
      /^attachment; filename="BC-SDTTG-so-ket-NTM-2021-2025\.docx"; filename\*=UTF-8''BC-SDTTG-so-ket-NTM-2021-2025\.docx$/u,
    )
    const letter = await read(docx.rawPayload, 'a.docx')
    expect(letter).toMatchObject({ kind: 'report', number: '05/BC-SDTTG' })
    expect(letter.sections.find(({ place }) => place === 'II.1')?.text).toContain('Nội dung mục II.1.')
    const pdf = await get('reviewer', `/letters/submissions/${submissionId}.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('are for those who may see the draft, or what was sent', async () => {
    const status = async (person: PersonName | null, url: string) => (await get(person, url)).statusCode
    expect(await status(null, `/letters/reports/${reportId}.docx`)).toBe(401)
    for (const person of ['neighbour', 'reviewer', 'compiler', 'viewer', 'stranger'] as const)
      expect(await status(person, `/letters/reports/${reportId}.docx`)).toBe(404)
    for (const person of ['neighbour', 'viewer', 'stranger'] as const)
      expect(await status(person, `/letters/submissions/${submissionId}.docx`)).toBe(404)
    expect(await status('compiler', `/letters/submissions/${submissionId}.docx`)).toBe(200)
    expect(await status('compiler', '/letters/submissions/no-id.docx')).toBe(404)
    expect(await status('compiler', `/letters/submissions/${submissionId}.exe`)).toBe(404)
  })
})
