import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileLimits } from '@thidua/schema/files/file-limits'
import { evidenceFilePath, uploadPath } from '@thidua/schema/files/upload-protocol'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSeen } from '#testing/as-seen.ts'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { smallPdf, uploadsOf } from '#testing/upload-file.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const draftFiles = async (person: PersonName, reportId = server.province.reports.first) =>
  (
    await server.data<{ report: { evidence: { id: string; place: string; name: string; kind: string }[] } }>(
      person,
      `{ report(id: "${reportId}") { evidence { id place name kind bytes sha256 by } } }`,
    )
  ).report.evidence

const download = async (person: PersonName | null, id: string) =>
  server.app.inject({
    url: evidenceFilePath(id),
    headers: { cookie: person === null ? '' : await server.cookieOf(person) },
  })

const remove = (person: PersonName, id: string, reportId = server.province.reports.first) =>
  server.data<{ removeEvidence: { __typename: string } }>(
    person,
    `mutation { removeEvidence(reportId: "${reportId}", evidenceId: "${id}") { __typename } }`,
  )

const pngHead = (width: number, height: number): Buffer => {
  const head = Buffer.alloc(33)
  head.write('\x89PNG\r\n\x1a\n', 0, 'latin1')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}
const png = (width: number, height: number): Buffer =>
  Buffer.concat([pngHead(width, height), Buffer.from('\0\0\0\0IEND\xaeB`\x82', 'latin1')])
/** With a small picture of its own in front, as cameras write it. */
const jpeg = (tail: string): Buffer =>
  Buffer.from(`ffd8ffe10008ffd8ffd90000ffc0000b08000a000a01011100ffda0008010100003f00123456${tail}`, 'hex')
const webp = (claimed: number): Buffer => {
  const bytes = Buffer.from('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x09\0\0\x09\0\0', 'latin1')
  bytes.writeUInt32LE(claimed, 4)
  return bytes
}
const office = (...names: string[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(['[Content_Types].xml', ...names].map((name) => [name, strToU8('<x/>')]))))

describe('a file of evidence', () => {
  it('begins its report, is read back byte by byte, and never shown as a page', async () => {
    const content = smallPdf(2 * fileLimits.partBytes + 17)
    const { id, answer } = await uploadsOf(server, 'clerk').send({ content, name: 'Quyết định số 12/QĐ.pdf' })
    expect([answer.statusCode, answer.json()]).toEqual([200, { received: content.length, done: true }])
    expect(await draftFiles('clerk')).toMatchObject([
      { id, place: 'II.1', name: 'Quyết định số 12 QĐ.pdf', kind: 'pdf', bytes: content.length },
    ])
    const got = await download('head', id)
    expect(got.rawPayload.equals(content)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    })
    expect(got.headers['content-disposition']).toMatch(/^attachment; /u)
    const { report } = await server.data<{ report: { state: string } }>(
      'clerk',
      `{ report(id: "${server.province.reports.first}") { state } }`,
    )
    expect(report.state).toBe('DRAFTING')
    expect(
      readdirSync(join(server.dataFolder, 'files', 'parts')).flatMap((folder) =>
        readdirSync(join(server.dataFolder, 'files', 'parts', folder)),
      ),
    ).toEqual([])
  })

  it('is nobody else’s before it is sent', async () => {
    const { id } = await uploadsOf(server, 'clerk').send({})
    for (const person of ['neighbour', 'reviewer', 'compiler', 'viewer', 'administrator', 'stranger'] as const)
      expect([person, (await download(person, id)).statusCode]).toEqual([person, 404])
    expect((await download(null, id)).statusCode).toBe(401)
    expect(await draftFiles('compiler')).toEqual([])
  })

  it('goes on where a broken line left it, whatever is repeated', async () => {
    const content = smallPdf(3 * fileLimits.partBytes)
    const uploads = uploadsOf(server, 'clerk')
    const id = randomUUID()
    const piece = (nth: number) => content.subarray(nth * fileLimits.partBytes, (nth + 1) * fileLimits.partBytes)
    expect((await uploads.begin(id, { content })).json()).toEqual({ received: 0, done: false })
    await uploads.part(id, 0, piece(0))
    // Said again, out of turn, and of somebody else.
    expect((await uploads.part(id, 0, piece(0))).statusCode).toBe(409)
    expect((await uploads.part(id, 2 * fileLimits.partBytes, piece(2))).json()).toEqual({
      received: fileLimits.partBytes,
      done: false,
    })
    expect((await uploads.finish(id)).statusCode).toBe(409)
    expect((await uploadsOf(server, 'helper').part(id, fileLimits.partBytes, piece(1))).statusCode).toBe(404)
    expect((await uploads.begin(id, { content })).json()).toEqual({ received: fileLimits.partBytes, done: false })
    expect((await uploads.request('GET', uploadPath(id))).json()).toMatchObject({ received: fileLimits.partBytes })
    for (const nth of [1, 2]) await uploads.part(id, nth * fileLimits.partBytes, piece(nth))
    expect((await uploads.finish(id)).json()).toMatchObject({ done: true })
    expect((await uploads.finish(id)).json()).toMatchObject({ done: true })
    expect((await uploads.begin(id, { content })).json()).toMatchObject({ done: true })
    expect((await download('clerk', id)).rawPayload.equals(content)).toBe(true)
  })

  it('is given up without a trace', async () => {
    const uploads = uploadsOf(server, 'clerk')
    const id = randomUUID()
    await uploads.begin(id, {})
    await uploads.part(id, 0, smallPdf())
    expect((await uploadsOf(server, 'neighbour').request('DELETE', uploadPath(id))).statusCode).toBe(204)
    expect((await uploads.request('GET', uploadPath(id))).statusCode).toBe(200)
    expect((await uploads.request('DELETE', uploadPath(id))).statusCode).toBe(204)
    expect((await uploads.request('GET', uploadPath(id))).statusCode).toBe(404)
    expect((await draftFiles('clerk')).map((file) => file.id)).not.toContain(id)
  })

  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)])
  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'unknownKind'],
    ['a program', Buffer.from('MZ\x90\0\x03'), 'unknownKind'],
    ['a picture that runs', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'unknownKind'],
    ['a photo of an iPhone', heic, 'heic'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(80, '0'), 'hex'), 'oldOffice'],
    ['half a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'damaged'],
    ['a picture too large to open', png(20_000, 20_000), 'tooManyPixels'],
    ['a picture without a size', png(0, 1), 'damaged'],
    ['half a JPEG', Buffer.from('ffd8ffe000104a46', 'hex'), 'damaged'],
    ['a JPEG without its lower half', jpeg(''), 'damaged'],
    ['a PNG without its lower half', pngHead(10, 10), 'damaged'],
    ['a WebP without its lower half', webp(4_000), 'damaged'],
    ['macros', office('word/document.xml', 'word/vbaProject.bin'), 'macros'],
    ['an archive of anything', office('evil.exe'), 'unknownKind'],
    ['an archive that leaves its folder', office('word/document.xml', '../../x'), 'damaged'],
    ['half an archive', office('word/document.xml').subarray(0, 80), 'damaged'],
  ])('is refused: %s, however it is named', async (_, content, why) => {
    const { id, answer } = await uploadsOf(server, 'clerk').send({ content, name: 'Quyết định.pdf' })
    expect([answer.statusCode, answer.json()]).toEqual([422, { code: 'FILE_REFUSED', why }])
    expect((await uploadsOf(server, 'clerk').request('GET', uploadPath(id))).statusCode).toBe(404)
  })

  it.each([
    ['png', png(10, 10), 'anh.png'],
    ['jpeg', jpeg('ffd9'), 'anh.jpg'],
    ['jpeg', jpeg('ffd900000018667479706d7034'), 'anh.jpg'],
    ['webp', webp(22), 'anh.webp'],
    ['docx', office('word/document.xml'), 'Kế hoạch.docx'],
    ['xlsx', office('xl/workbook.xml'), 'Biểu.xlsx'],
  ])('is taken for what it is: %s', async (kind, content, name) => {
    const { id } = await uploadsOf(server, 'clerk').send({ content, name: 'x.pdf' })
    const file = (await draftFiles('clerk')).find((one) => one.id === id)
    expect(file).toMatchObject({ kind, name: `x.pdf.${name.split('.')[1]}` })
    await remove('clerk', id)
  })

  it('is refused where it may not hang, and by whom', async () => {
    const refusal = async (person: PersonName, sent: object) => {
      const { answer } = await uploadsOf(server, person).send(sent)
      return [answer.statusCode, answer.json<{ code: string; why?: string }>().why ?? null]
    }
    for (const place of [
      'II.9',
      'II.4/commendations',
      'II.1/narrative',
      'II.1/commendations/r',
      '../x',
      'letter/number',
    ])
      expect([place, await refusal('clerk', { place })]).toEqual([place, [422, 'placeClosed']])
    for (const person of ['neighbour', 'compiler', 'stranger', 'administrator'] as const)
      expect(await refusal(person, {})).toEqual([404, null])
    const huge = await uploadsOf(server, 'clerk').request('POST', '/api/files/uploads', {
      id: randomUUID(),
      reportId: server.province.reports.first,
      place: 'II.1',
      name: 'a',
      bytes: fileLimits.fileBytes + 1,
    })
    expect(huge.json()).toEqual({ code: 'FILE_REFUSED', why: 'tooLarge' })
    expect(await refusal('clerk', { place: 'II.4/commendations/r1' })).toEqual([200, null])
  })

  it('counts against what a report may hold, and not when it was taken away', async () => {
    const now = (await draftFiles('clerk')).length
    for (let nth = now; nth < fileLimits.files; nth++)
      expect((await uploadsOf(server, 'clerk').send({})).answer.statusCode).toBe(200)
    const { answer } = await uploadsOf(server, 'clerk').send({})
    expect(answer.json()).toEqual({ code: 'FILE_REFUSED', why: 'tooManyFiles' })
    const [first] = await draftFiles('clerk')
    expect((await remove('clerk', first?.id ?? '')).removeEvidence.__typename).toBe('ReportActSuccess')
    expect((await uploadsOf(server, 'clerk').send({})).answer.statusCode).toBe(200)
    for (const { id } of await draftFiles('clerk')) await remove('clerk', id)
  })
})

describe('what was sent', () => {
  it('keeps its files, which its readers read; closed places keep theirs', async () => {
    const reportId = server.province.reports.first
    await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
    const uploads = uploadsOf(server, 'clerk')
    const kept = await uploads.send({ place: 'II.1', content: smallPdf(500) })
    const taken = await uploads.send({ place: 'II.2', content: smallPdf(600) })
    const gone = await uploads.send({ place: 'II.4/commendations/gone' })
    await writeDraft(server, 'clerk', reportId, {
      'II.4/commendations/gone/order': 'a0',
      'II.4/commendations/gone/recipient': 'x',
    })
    await writeDraft(server, 'clerk', reportId, { 'II.4/commendations/gone/order': '' })
    const { submitReport } = await server.data<{ submitReport: { submission: Record<string, unknown> } }>(
      'clerk',
      `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) {
        ... on ValidationError { issues { path rule } }
        ... on SubmitReportSuccess { submission { id filesSha256 evidence { id } } } } }`,
    )
    expect(submitReport.submission).toMatchObject({
      filesSha256: expect.stringMatching(/^[\da-f]{64}$/u),
      evidence: [{ id: kept.id }, { id: taken.id }],
    })
    expect((await uploads.send({})).answer.json()).toMatchObject({ why: 'wrongState' })
    for (const [person, status] of [
      ['reviewer', 200],
      ['compiler', 200],
      ['viewer', 404],
      ['neighbour', 404],
    ] as const)
      expect([person, (await download(person, kept.id)).statusCode]).toEqual([person, status])
    expect((await download('reviewer', gone.id)).statusCode).toBe(404)

    const zipped = async (person: PersonName) =>
      server.app.inject({
        url: `/files/submissions/${submitReport.submission['id']}.zip`,
        headers: { cookie: await server.cookieOf(person) },
      })
    const archive = unzipSync(new Uint8Array((await zipped('reviewer')).rawPayload))
    expect(Object.keys(archive).slice(-2)).toEqual(['minh-chung/II.1/a.pdf', 'minh-chung/II.2/a.pdf'])
    expect(
      Object.keys(archive)
        .slice(0, 2)
        .map((name) => name.replace(/^.*\./u, '')),
    ).toEqual(['docx', 'pdf'])
    expect(Buffer.from(archive['minh-chung/II.2/a.pdf'] ?? []).equals(smallPdf(600))).toBe(true)
    expect((await zipped('neighbour')).statusCode).toBe(404)

    await server.data(
      'compiler',
      `mutation { returnReport(input: { ${(await asSeen(server, reportId)).submission}, remarks: [{ place: "II.2", text: "Nêu rõ", level: mustFix }] }) { __typename } }`,
    )
    expect((await remove('clerk', kept.id)).removeEvidence.__typename).toBe('ValidationError')
    expect((await uploads.send({ place: 'II.1' })).answer.json()).toMatchObject({ why: 'placeClosed' })
    expect((await remove('clerk', taken.id)).removeEvidence.__typename).toBe('ReportActSuccess')
    expect((await draftFiles('clerk')).map(({ id }) => id)).toEqual([kept.id])
    expect((await download('reviewer', taken.id)).statusCode).toBe(200)
    expect((await uploads.send({ place: 'II.2' })).answer.statusCode).toBe(200)
  })
})
