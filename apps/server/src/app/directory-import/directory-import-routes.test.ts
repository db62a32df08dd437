import type { ImportAnswer } from '@thidua/directory/intake/preview'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TooHeavyError } from '#heavy/too-heavy-error.ts'
import { sendFiles } from '#testing/send-files.ts'
import { startTestServer, type TestServer } from '#testing/test-server.ts'
import { importFiles } from './import-files.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await server.database.pool.query(`INSERT INTO agency (code, name, short_name, symbol, kind, superior_line, letter_place, head_post, regime, block_id, valid_from)
      SELECT '22000', 'Ủy ban nhân dân xã Cũ', short_name, symbol, kind, '', letter_place, head_post, regime, block_id, valid_from
      FROM agency WHERE code = '21000'`)
})
afterAll(() => server.close())

type Files = Parameters<typeof sendFiles>[3]
type Told = Extract<ImportAnswer, { preview: unknown }>

const plan = async (files: Files, given: NonNullable<Parameters<typeof sendFiles>[4]>['given'] = []): Promise<Told> =>
  (await sendFiles(server, 'administrator', 'plan', files, { given })).json()
const apply = async (files: Files, shown: string): Promise<Told> =>
  (await sendFiles(server, 'administrator', 'apply', files, { shown })).json()
const counts = ({ preview }: Told) => {
  const { agencies, people } = preview.counts
  return (['create', 'change', 'same', 'end', 'refuse'] as const).map((act) => agencies[act] + people[act]).join(' ')
}
const rows = async (text: string) => (await server.database.pool.query(text)).rows

const agencies =
  'Mã;Tên;Loại;Mã cấp trên;Khối;Tiền thân;Hết hiệu lực từ\n' +
  'SNV;Sở Nội vụ tỉnh;;;;;\n' + // changes its name
  'SDTTG;Sở Dân tộc và Tôn giáo;;;;;\n' + // as it is
  '22000;Ủy ban nhân dân xã Cũ;;;;;01/07/2030\n' + // ends
  'TT1;Trung tâm một;Sở;SNV;K1;;\n' +
  'XM;UBND xã Mới;Xã;TT1;Cụm các xã;22000;\n' +
  'X9;Sở không khối;Sở;;K9;;\n'
const people =
  'Thư điện tử;Họ và tên;Mã cơ quan;Vai trò;Khối;Được gửi\n' +
  'moi@xa.example;Nguyễn Thị Mới;XM;Chuyên viên;;Có\n' +
  'thamdinh@snv.example;Võ Thị Thẩm Định;SNV;Thẩm định;K1;\n' +
  'sai@;Người Sai;SNV;Chuyên viên;;\n'
const both = { 'co-quan.csv': agencies, 'nguoi.csv': people }

describe('/api/directory-import', () => {
  it('ends nothing that is needed', async () => {
    const planned = await plan({
      'co-quan.csv': 'Mã;Tên;Hết hiệu lực từ\n21000;;01/07/2030\nSNV;;01/07/2030\n22000;;01/07/2030\n',
      'nguoi.csv':
        'Thư điện tử;Mã cơ quan;Vai trò;Được gửi;Đến ngày\nlanhdao@a.example;SDTTG;Lãnh đạo;;01/07/2030\n' +
        'chuyenvien@b.example;21000;Chuyên viên;Không;\ntonghop@snv.example;SNV;Tổng hợp;;01/07/2030\n',
    })
    expect(planned.preview.rows.map((row) => (row.act === 'refuse' ? row.refusals[0].key : row.act))).toEqual([
      'openReport',
      'hostsRound',
      'end',
      'lastHead',
      'lastSender',
      'end',
    ])
  })

  it('shows what would come of files, writes just that, and changes nothing a second time', async () => {
    const planned = await plan(both)
    expect([planned.code, counts(planned)]).toEqual(['PLANNED', '3 2 1 1 2'])
    expect(planned.preview.tables.map(({ file, kind, rows: count }) => [file, kind, count])).toEqual([
      ['co-quan.csv', 'agencies', 6],
      ['nguoi.csv', 'people', 3],
    ])
    expect(planned.preview.tables[0]?.columns[0]).toMatchObject({ header: 'Mã', field: 'code', sample: 'SNV' })
    expect(planned.preview.rows.filter(({ act }) => act === 'change')).toMatchObject([
      { code: 'SNV', changes: [{ field: 'name', old: 'Sở Nội vụ', new: 'Sở Nội vụ tỉnh' }] },
      { table: 1, changes: [{ field: 'name', old: 'Võ Thẩm Định', new: 'Võ Thị Thẩm Định' }] },
    ])
    expect(planned.preview.rows.filter((row) => row.act === 'refuse').flatMap((row) => row.refusals)).toMatchObject([
      { key: 'blockUnknown', text: 'K9' },
      { key: 'emailWrong', text: 'sai@' },
    ])
    expect(await rows(`SELECT FROM administration_change`)).toEqual([])

    const done = await apply(both, planned.preview.plan)
    expect([done.code, counts(done)]).toEqual(['DONE', '3 2 1 1 2'])
    expect(
      await rows(`SELECT a.code, p.code AS parent, b.code AS block, a.valid_until::text AS until,
        (SELECT o.code FROM agency_succession s JOIN agency o ON o.id = s.predecessor_id WHERE s.successor_id = a.id) AS from
        FROM agency a LEFT JOIN agency p ON p.id = a.parent_id LEFT JOIN block b ON b.id = a.block_id
        WHERE a.code IN ('22000', 'TT1', 'XM', 'X9') ORDER BY a.code`),
    ).toEqual([
      { code: '22000', parent: null, block: 'K2', until: '2030-07-01', from: null },
      { code: 'TT1', parent: 'SNV', block: 'K1', until: null, from: null },
      { code: 'XM', parent: 'TT1', block: 'K2', until: null, from: '22000' },
    ])
    expect(
      await rows(`SELECT h.subject, h.act, h.before, h.after, p.name AS by FROM administration_change h
        JOIN person p ON p.id = h.by_id WHERE h.after->>'name' = 'Sở Nội vụ tỉnh' OR h.after ? 'membership'
        ORDER BY h.subject`),
    ).toMatchObject([
      {
        subject: 'agency',
        act: 'import',
        before: { name: 'Sở Nội vụ' },
        after: { name: 'Sở Nội vụ tỉnh' },
        by: 'Ngô Quản Trị',
      },
      {
        subject: 'person',
        before: { membership: null },
        after: { membership: { agency: 'UBND xã Mới', role: 'clerk', maySubmit: true, blocks: [] } },
      },
    ])
    const history = await rows('SELECT subject, subject_id, after FROM administration_change')
    expect(history).toHaveLength(7) // four agencies, a person with a membership, a name

    const again = await plan(both)
    expect(counts(again)).toBe('0 0 7 0 2')
    expect(counts(await apply(both, again.preview.plan))).toBe('0 0 7 0 2')
    expect(await rows('SELECT subject, subject_id, after FROM administration_change')).toEqual(history)
  })

  it('writes nothing when the directory has changed since the plan was shown, and shows the plan of now', async () => {
    const files = { 'a.csv': 'Mã;Tên;Loại\nSDTTG;Sở Dân tộc, Tôn giáo;\nSMOI;Sở Mới;Sở\n' }
    const shown = await plan(files)
    await server.database.pool.query(`UPDATE agency SET name = 'Sở DT và TG' WHERE code = 'SDTTG'`)
    const answer = await sendFiles(server, 'administrator', 'apply', files, { shown: shown.preview.plan })
    expect(answer.statusCode).toBe(409)
    const { code, preview } = answer.json<Told>()
    expect(code).toBe('CHANGED_MEANWHILE')
    expect(preview.rows[0]).toMatchObject({ changes: [{ old: 'Sở DT và TG', new: 'Sở Dân tộc, Tôn giáo' }] })
    expect(await rows(`SELECT FROM agency WHERE code = 'SMOI'`)).toEqual([])
    expect((await apply(files, preview.plan)).code).toBe('DONE')
    expect(await rows(`SELECT FROM agency WHERE code = 'SMOI'`)).toHaveLength(1)
  })

  it('takes what the person says of columns, and leaves a table out', async () => {
    const files = { 'a.csv': 'Cột một;Cột hai;Ghi chú\nXX1;Xã Một;Xã\n', 'b.csv': people }
    const unknown = await plan(files)
    expect(unknown.preview.tables[0]).toMatchObject({ kind: null, problems: [{ key: 'noHeader' }] })
    const columns = [
      { column: 0, field: 'code' as const },
      { column: 1, field: 'name' as const },
      { column: 2, field: 'kind' as const },
    ]
    const said = [{ table: 0, kind: 'agencies' as const, headerRow: 1, columns }]
    const mapped = await plan(files, [...said, { table: 1, leftOut: true }])
    expect(counts(mapped)).toBe('1 0 0 0 0')
    expect(mapped.preview.tables[1]).toMatchObject({ leftOut: true, problems: [] })
  })

  it('gives the refused rows with their reasons in words, and files to begin with', async () => {
    const refused = async (table: number, locale: 'vi' | 'en') =>
      sendFiles(server, 'administrator', 'refused', both, { table, locale })
    expect((await refused(0, 'vi')).body).toBe(
      '\ufeffLý do chưa nhận;Mã;Tên;Loại;Mã cấp trên;Khối;Tiền thân;Hết hiệu lực từ\r\n' +
        'Chưa có khối, cụm “K9”. Hãy tạo khối, cụm này trước, hoặc sửa lại tên.;X9;Sở không khối;Sở;;K9;;\r\n',
    )
    const english = await refused(1, 'en')
    expect(english.headers['content-disposition']).toContain('refused-rows.csv')
    expect(english.body).toContain('“sai@” is no e-mail address.')
    expect((await refused(5, 'vi')).statusCode).toBe(404)
    const example = async (kind: string) =>
      server.app.inject({
        url: `/api/directory-import/example?kind=${kind}`,
        headers: { cookie: await server.cookieOf('administrator') },
      })
    expect((await example('people')).body).toMatch(/^\ufeffThư điện tử;/u)
    expect((await example('x')).statusCode).toBe(404)
    const began = await plan({ 'a.csv': (await example('agencies')).body, 'b.csv': (await example('people')).body })
    expect(began.preview.counts).toMatchObject({ agencies: { refuse: 0 }, people: { create: 4, refuse: 0 } })
  })

  it('says what is no spreadsheet, and takes no more than 10 MB', async () => {
    const read = await sendFiles(server, 'administrator', 'plan', { 'a.xlsx': 'PK\u0003\u0004 broken' })
    expect([read.statusCode, read.json()]).toEqual([
      422,
      { code: 'UNREAD', unread: { file: 'a.xlsx', reason: { key: 'broken' } } },
    ])
    const large = await sendFiles(server, 'administrator', 'plan', { 'a.csv': new Uint8Array(10_000_001) })
    expect(large.statusCode).toBe(413)
    const huge = await sendFiles(server, 'administrator', 'plan', { 'a.csv': new Uint8Array(11_000_000) })
    expect([huge.statusCode, huge.json()]).toEqual([413, { code: 'TOO_LARGE' }])
    const none = await sendFiles(server, 'administrator', 'plan', {})
    expect([none.statusCode, none.json()]).toEqual([400, { code: 'NO_FILE' }])
    expect((await sendFiles(server, 'administrator', 'apply', both)).statusCode).toBe(400)
    const nonsense = await sendFiles(server, 'administrator', 'plan', both, { given: [{ table: -1 }] })
    expect(nonsense.statusCode).toBe(400)
    const cookie = await server.cookieOf('administrator')
    expect((await server.post('/api/directory-import/plan', {}, cookie)).statusCode).toBe(415)
  })

  it('is for who administers the directory', async () => {
    for (const act of ['plan', 'apply', 'refused'] as const) {
      for (const person of ['clerk', 'compiler', 'stranger'] as const)
        expect((await sendFiles(server, person, act, both, { shown: 'x', table: 0 })).statusCode).toBe(403)
      expect((await sendFiles(server, null, act, both, { shown: 'x', table: 0 })).statusCode).toBe(401)
    }
    const url = '/api/directory-import/example?kind=people'
    expect((await server.app.inject({ url })).statusCode).toBe(401)
    expect((await server.app.inject({ url, headers: { cookie: await server.cookieOf('head') } })).statusCode).toBe(403)
  })

  it('gives up on files that take too long', async () => {
    const files = [{ name: 'a.csv', bytes: new TextEncoder().encode(agencies) }]
    const task = { databaseUrl: server.database.url, files, given: [], want: { act: 'plan' } as const }
    const asker = { personId: 'somebody', left: new AbortController().signal }
    await expect(importFiles(task, asker, 1)).rejects.toThrow(TooHeavyError)
    const nowhere = { ...task, databaseUrl: 'postgresql://a@127.0.0.1:1/x' }
    expect(await importFiles(nowhere, asker)).toEqual({ code: 'UNAVAILABLE' })
  })
})
