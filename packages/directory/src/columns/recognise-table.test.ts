import { describe, expect, it } from 'vitest'
import { firstTable } from '../fixtures/read-cells.ts'
import { type AgencyField, agencyFields, type PersonField, personFields } from './fields.ts'
import { fold } from './fold.ts'
import { agencyHeaders, personHeaders } from './header-words.ts'
import { recogniseTable } from './recognise-table.ts'
import type { GivenColumns } from './recognised.ts'

const recognised = (typed: string, given?: GivenColumns) => recogniseTable(firstTable(typed, 'a.csv'), given)

/** Meanings of the columns, in their order. */
const fieldsOf = (typed: string, given?: GivenColumns) => {
  const table = recognised(typed, given)
  return [table.kind, ...table.columns.map(({ field }) => field)]
}

describe('a table', () => {
  it.each([
    ['Mã cơ quan;Tên cơ quan;Loại hình\na;b;c', ['agencies', 'code', 'name', 'kind']],
    ['TEN DON VI;MA DON VI;loai\na;b;c', ['agencies', 'name', 'code', 'kind']],
    ['Tên (bắt buộc);Mã định danh *;Địa danh:\na;b;c', ['agencies', 'name', 'electronicCode', 'letterPlace']],
    ['Agency code;Name;Valid until\na;b;c', ['agencies', 'code', 'name', 'validUntil']],
    ['STT;Họ và tên;Email;Đơn vị;Vai trò\n1;b;c;d;e', ['people', null, 'name', 'email', 'agencyCode', 'role']],
    ['E-mail;Role;Agency;Name\na;b;c;d', ['people', 'email', 'role', 'agencyCode', 'name']],
  ])('of %j is known by its columns', (typed, fields) => {
    expect(fieldsOf(typed)).toEqual(fields)
  })

  it('may have titles above its header, numbers under it, and the header again', () => {
    const table = recognised(
      'SỞ NỘI VỤ;;\nDanh sách tên cơ quan;;\n;;\nMã;Tên;Ghi chú\n(1);(2);(3)\nSNV;Sở Nội vụ;x\nMã;Tên;Ghi chú\n;;chỉ ghi chú\nSYT;Sở Y tế;',
    )
    expect(table).toMatchObject({ kind: 'agencies', headerRow: 4 })
    expect('rows' in table && table.rows.map(({ number, cells }) => [number, cells])).toEqual([
      [6, { code: 'SNV', name: 'Sở Nội vụ' }],
      [9, { code: 'SYT', name: 'Sở Y tế' }],
    ])
    expect(table.columns[2]).toEqual({ column: 2, letters: 'C', header: 'Ghi chú', field: null })
  })

  it.each([
    ['một;hai\nba;bốn', [{ key: 'noHeader' }]],
    ['Mã;Ký hiệu\na;b', [{ key: 'missing', table: 'agencies', field: 'name' }]],
    ['Tên;Ký hiệu;Địa danh\na;b;c', [{ key: 'missing', table: 'agencies', field: 'code' }]],
    ['Email;Họ tên;Vai trò\na;b;c', [{ key: 'missing', table: 'people', field: 'agencyCode' }]],
    ['Mã;Tên;x;Tên cơ quan\na;b;c;d', [{ key: 'twice', field: 'name', columns: ['B', 'D'] }]],
    ['Mã;Tên', [{ key: 'noRows' }]],
    [`Mã;Tên\n${'a;b\n'.repeat(20_001)}`, [{ key: 'tooManyRows', most: 20_000 }]],
  ])('%# is not taken, and why is told', (typed, problems) => {
    expect(recognised(typed)).toMatchObject({ kind: 'unrecognised', problems })
  })

  it('is what the person says it is', () => {
    const typed = 'Mã số thuế;Tên gọi;Mã\nsnv;Sở Nội vụ;9\nsyt;Sở Y tế;8'
    const columns = new Map<number, 'code' | 'name' | 'email' | null>([
      [0, 'code'],
      [1, 'name'],
      [2, null],
    ])
    expect(fieldsOf(typed)).toEqual(['unrecognised'])
    expect(fieldsOf(typed, { kind: 'agencies', headerRow: 1, columns })).toEqual(['agencies', 'code', 'name', null])
    // A meaning of the other kind is none.
    expect(fieldsOf('Mã;Tên;x\na;b;c', { kind: 'agencies', columns: new Map([[2, 'email']]) })).toEqual([
      'agencies',
      'code',
      'name',
      null,
    ])
    expect(recognised('Mã;Tên\na;b\nc;d', { kind: 'agencies', headerRow: 2 })).toMatchObject({
      problems: [
        { key: 'missing', field: 'code' },
        { key: 'missing', field: 'name' },
      ],
    })
    expect(recognised(typed, { headerRow: 9 })).toMatchObject({ problems: [{ key: 'noHeader' }] })
  })

  it('keeps the troubles of the columns that it takes', () => {
    const table = firstTable('Mã;Tên;Khác\nSNV;S\u0001;x\u0001', 'a.csv')
    const read = recogniseTable(table)
    expect('rows' in read && read.rows[0]).toEqual({
      number: 2,
      cells: { code: 'SNV' },
      troubles: [{ field: 'name', address: 'B2', why: 'control' }],
    })
  })
})

it('no word of a header has two meanings in one kind of table', () => {
  const words = (headers: Record<AgencyField, readonly string[]> | Record<PersonField, readonly string[]>) =>
    Object.entries(headers).flatMap(([field, all]) => [...new Set(all.map(fold))].map((word) => [word, field]))
  for (const headers of [agencyHeaders, personHeaders]) {
    const all = words(headers)
    expect(new Map(all as [string, string][]).size).toBe(all.length)
  }
  expect(Object.keys(agencyHeaders)).toEqual([...agencyFields])
  expect(Object.keys(personHeaders)).toEqual([...personFields])
})
