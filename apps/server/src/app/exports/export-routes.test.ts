import { randomUUID } from 'node:crypto'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#testing/complete-draft.ts'
import type { PersonName } from '#testing/small-province.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { writeDraft } from '#testing/write-draft.ts'

let server: TestServer
let reportId: string
let roundId: string
beforeAll(async () => {
  server = await startTestServer()
  reportId = server.province.reports.first
  roundId = server.province.roundId
  await server.database.pool.query(`UPDATE agency SET name = '=1+1' WHERE id = $1`, [server.province.agencies.second])
  await writeDraft(server, 'clerk', reportId, completeDraft(midTermTemplate))
  await server.data(
    'clerk',
    `mutation { submitReport(input: { reportId: "${reportId}", idempotencyKey: "${randomUUID()}" }) { __typename } }`,
  )
})
afterAll(() => server.close())

const get = async (person: PersonName | null, url: string) =>
  server.app.inject({ url, headers: person === null ? {} : { cookie: await server.cookieOf(person) } })
const status = async (person: PersonName | null, url: string) => (await get(person, url)).statusCode

describe('exports', () => {
  it('give a round as CSV that Excel reads, each agency where it stands, no formula', async () => {
    const csv = await get('reviewer', `/exports/rounds/${roundId}.csv`)
    expect(csv.headers['content-disposition']).toContain('filename="BC-SNV-so-ket-NTM-2021-2025.csv"')
    const lines = csv.body.split('\r\n')
    expect(lines[0]?.startsWith('\ufeffĐợt báo cáo,Khối, cụm'.replace('Khối, cụm', '"Khối, cụm'))).toBe(true)
    expect(lines[1]).toMatch(
      /^Sơ kết 2026,Khối các sở,SDTTG,Sở Dân tộc và Tôn giáo,Đã gửi,[\d/]+,[\d/]+,[\d/]+,1,Đúng hạn,Có nội dung/u,
    )
    expect(lines[2]).toMatch(/^Sơ kết 2026,Cụm các xã,21000,'=1\+1,Chưa bắt đầu,[\d/]+,,,0,Chưa nộp,,,/u)
  })

  it('give what the page shows: its filters, in its order, and say so', async () => {
    const { blocks } = server.province
    const lines = async (query: string) => {
      const { body, headers } = await get('reviewer', `/exports/rounds/${roundId}.csv${query}`)
      const [head = '', ...rows] = body.split('\r\n').filter((line) => line !== '')
      return { head, rows, name: headers['content-disposition'] }
    }
    const agencies = async (query: string) =>
      (await lines(query)).rows.map((row) => (row.includes('Sở Dân tộc') ? 'first' : 'second'))
    expect(await agencies('')).toEqual(['first', 'second'])
    expect(await agencies('?bucket=MISSING')).toEqual(['second'])
    expect(await agencies('?states=SUBMITTED,ACCEPTED')).toEqual(['first'])
    expect(await agencies(`?blocks=${blocks.second}`)).toEqual(['second'])
    expect(await agencies('?search=dan+toc')).toEqual(['first'])
    expect(await agencies('?order=-state')).toEqual(['first', 'second'])
    expect(await agencies('?order=state')).toEqual(['second', 'first'])
    const { head, rows, name } = await lines(`?bucket=SUBMITTED&blocks=${blocks.first}&search=d%C3%A2n`)
    expect(head).toMatch(/,Phong trào thi đua,Số liệu lúc,Danh sách$/u)
    expect(rows[0]).toMatch(
      /,Quảng Ngãi chung sức xây dựng nông thôn mới,\d\d:\d\d \d\d\/\d\d\/\d{4},Đã nộp; Khối các sở; có “dân”$/u,
    )
    expect(name).toContain('filename="BC-SNV-so-ket-NTM-2021-2025-danh-sach-loc.csv"')
    for (const nonsense of ['?bucket=x', '?states=', '?blocks=1', '?order=--name', '?search=%00'])
      expect(await status('reviewer', `/exports/rounds/${roundId}.csv${nonsense}`)).toBe(400)
  })

  it('give a round and a report as workbooks', async () => {
    for (const [person, url] of [
      ['compiler', `/exports/rounds/${roundId}.xlsx`],
      ['compiler', `/exports/reports/${reportId}.xlsx`],
      ['clerk', `/exports/reports/${reportId}.xlsx`],
    ] as const) {
      const answer = await get(person, url)
      expect(answer.statusCode).toBe(200)
      expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
    }
  })

  it('give a reviewer the answers of their blocks alone', async () => {
    const words = async (person: PersonName): Promise<string> => {
      const { rawPayload } = await get(person, `/exports/rounds/${roundId}.xlsx`)
      return Object.values(unzipSync(rawPayload))
        .map((part) => Buffer.from(part).toString())
        .join('')
    }
    const said = '769/QĐ-UBND'
    expect(await words('reviewer')).toContain(said)
    await server.database.pool.query('UPDATE membership_block SET block_id = $1', [server.province.blocks.second])
    expect(await words('reviewer')).not.toContain(said)
    expect(await words('reviewer')).toContain('Sở Dân tộc và Tôn giáo')
    expect(await words('compiler')).toContain(said)
    await server.database.pool.query('UPDATE membership_block SET block_id = $1', [server.province.blocks.first])
  })

  it('are for those whose rights say so', async () => {
    expect(await status(null, `/exports/rounds/${roundId}.csv`)).toBe(401)
    expect(await status('viewer', `/exports/rounds/${roundId}.csv`)).toBe(403)
    expect(await status('clerk', `/exports/rounds/${roundId}.csv`)).toBe(403)
    expect(await status('stranger', `/exports/rounds/${roundId}.csv`)).toBe(404)
    expect(await status('compiler', '/exports/rounds/no-id.csv')).toBe(404)
    for (const person of ['neighbour', 'viewer', 'stranger'] as const)
      expect(await status(person, `/exports/reports/${reportId}.xlsx`)).toBe(404)
  })
})
