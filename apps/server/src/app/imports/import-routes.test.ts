import { type AddressInfo, connect } from 'node:net'
import { letterImportShape } from '@thidua/schema/letter-import'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TooHeavyError } from '#heavy/too-heavy-error.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { uploadLetter } from '#testing/upload-letter.ts'
import { readLetter } from './read-letter.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const letter = `ỦY BAN NHÂN DÂN TỈNH
SỞ NGOẠI VỤ

BÁO CÁO
Sơ kết Phong trào thi đua "Quảng Ngãi chung sức xây dựng nông thôn mới"

I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Cơ quan hiện có 17 công chức và 03 hợp đồng lao động.
II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
1. Công tác triển khai
Đơn vị đã quán triệt Quyết định số 769/QĐ-UBND ngày 17/6/2022 của UBND tỉnh.
5. Công tác kiểm tra, giám sát: Không có
`

const upload = (
  person: PersonName | null,
  content: string | Buffer<ArrayBuffer>,
  name = 'bao-cao.txt',
  reportId = server.province.reports.first,
) => uploadLetter(server, person, reportId, content, name)

const setState = (state: string) =>
  server.database.pool.query('UPDATE report SET state = $2 WHERE id = $1', [server.province.reports.first, state])

describe('POST /imports/letter', () => {
  it('takes a letter apart and suggests rows and figures of the round’s outline', async () => {
    const answer = await upload('clerk', letter)
    expect(answer.statusCode).toBe(200)
    const read = letterImportShape.parse(answer.json())
    expect(read.letter.kind).toBe('report')
    expect(read.letter.sections.find(({ place }) => place === 'II.5')?.answer).toBe('none')
    expect(read.suggestions.figures).toContainEqual(
      expect.objectContaining({ item: 'I.1', key: 'civilServants', typed: '17' }),
    )
    expect(read.suggestions.rows).toContainEqual(
      expect.objectContaining({ slug: 'plans', cells: expect.objectContaining({ number: '769/QĐ-UBND' }) }),
    )
  })

  it('says what a file is not', async () => {
    expect((await upload('clerk', Buffer.from('PK\u0003\u0004 broken'), 'a.docx')).json()).toMatchObject({
      letter: { kind: 'unreadable' },
      suggestions: { rows: [] },
    })
  })

  it('is for people of the report’s agency and who may enter its letter, with one file of 20 MB at most', async () => {
    expect((await upload(null, letter)).statusCode).toBe(401)
    expect((await upload('neighbour', letter)).statusCode).toBe(404)
    expect((await upload('viewer', letter)).statusCode).toBe(404)
    expect((await upload('reviewer', letter, 'a.txt', server.province.reports.second)).statusCode).toBe(404)
    for (const person of ['compiler', 'reviewer'] as const)
      expect([person, (await upload(person, letter)).statusCode]).toEqual([person, 200])
    // What waits to be read is not entered again.
    await setState('SUBMITTED')
    expect((await upload('compiler', letter)).statusCode).toBe(404)
    await setState('NOT_STARTED')
    expect((await upload('clerk', letter, 'a.txt', 'no-id')).statusCode).toBe(404)
    expect((await upload('clerk', Buffer.alloc(20 * 1024 * 1024 + 1), 'a.txt')).statusCode).toBe(413)
    expect(
      (
        await server.post(
          `/imports/letter?reportId=${server.province.reports.first}`,
          {},
          await server.cookieOf('clerk'),
        )
      ).statusCode,
    ).toBe(415)
  })

  it('keeps only so many files of a person in memory while they arrive, and none whose sender went away', async () => {
    await server.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.app.server.address() as AddressInfo
    const cookie = await server.cookieOf('clerk')
    const head = [
      `POST /imports/letter?reportId=${server.province.reports.first} HTTP/1.1`,
      `Host: a\r\nSec-Fetch-Site: same-origin\r\nCookie: ${cookie}\r\nContent-Length: 1000`,
      'Content-Type: multipart/form-data; boundary=x\r\n\r\n--x',
      'Content-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nBáo',
    ].join('\r\n')
    const senders = Array.from({ length: 4 }, () => connect(port, '127.0.0.1'))
    for (const sender of senders) sender.write(head)
    await expect.poll(async () => (await upload('clerk', letter)).json(), { timeout: 30_000 }).toEqual({ code: 'BUSY' })
    expect((await upload('neighbour', letter, 'a.txt', server.province.reports.second)).statusCode).toBe(200)
    for (const sender of senders) sender.destroy()
    await expect.poll(async () => (await upload('clerk', letter)).statusCode, { timeout: 30_000 }).toBe(200)
  })

  it('gives up on a file that takes too long', async () => {
    const task = { bytes: new TextEncoder().encode(letter), name: 'a.txt', template: midTermTemplate }
    const asker = { personId: 'somebody', left: new AbortController().signal }
    await expect(readLetter(task, asker, 1)).rejects.toThrow(TooHeavyError)
  })
})
