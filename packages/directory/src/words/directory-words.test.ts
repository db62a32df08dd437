import { expect, it } from 'vitest'
import { recogniseTable } from '../columns/recognise-table.ts'
import { firstTable } from '../fixtures/read-cells.ts'
import { smallProvince } from '../fixtures/small-province.ts'
import { planImport } from '../plan/plan-import.ts'
import { directoryWords, fieldWord, problemText, refusalText, unreadText, valueText } from './directory-words.ts'

const { vi, en } = directoryWords

it('says in both languages why a row is not taken', () => {
  const table = recogniseTable(
    firstTable('Email;Họ và tên;Mã cơ quan;Vai trò;Từ ngày\nA@x.vn;Một;HKH;Tổng hợp;31/02/2026\na@x;;;;\n', 'a.csv'),
  )
  if (table.kind === 'unrecognised') throw new Error('not read')
  const { rows } = planImport(smallProvince, [table], '2026-01-05')
  const reasons = (words: typeof vi) =>
    rows.map((row) => (row.act === 'refuse' ? row.refusals.map((one) => refusalText(words, 'people', one)) : []))
  expect(reasons(vi)).toEqual([
    [
      '“31/02/2026” ở cột “Từ ngày” không phải ngày có thật. Hãy nhập dạng 01/07/2025.',
      'Cơ quan HKH (hội) không có vai trò tổng hợp: vai trò này chỉ ở cơ quan nhận hoặc quản lý báo cáo.',
    ],
    [
      '“a@x” không phải địa chỉ thư điện tử. Hãy nhập dạng ten@coquan.gov.vn.',
      'Cột “Mã cơ quan” để trống. Hãy điền.',
      'Cột “Vai trò” để trống. Hãy điền.',
    ],
  ])
  expect(reasons(en).flat()).toHaveLength(5)
})

it('names rows with their tables where there are several', () => {
  const places = [
    { table: 'Sở', row: 3 },
    { table: 'Sở', row: 4 },
    { table: 'Xã', row: 2 },
  ]
  const refusal = { key: 'codeTwice', code: 'A', places } as const
  expect(refusalText(vi, 'agencies', refusal)).toBe('Mã A có ở dòng 3, 4 (Sở); dòng 2 (Xã). Hãy chỉ giữ một dòng.')
  expect(refusalText(en, 'agencies', refusal)).toBe('Code A stands in rows 3, 4 (Sở); row 2 (Xã). Keep one row.')
})

it('calls columns, values, files and tables by their words', () => {
  expect([fieldWord(vi, 'agencies', 'name'), fieldWord(vi, 'people', 'name')]).toEqual(['Tên cơ quan', 'Họ và tên'])
  expect([
    valueText(vi, 'validFrom', '2025-07-01'),
    valueText(vi, 'kind', 'commune'),
    valueText(en, 'maySubmit', true),
    valueText(vi, 'blocks', ['K1', 'K2']),
    valueText(vi, 'validUntil', null),
  ]).toEqual(['01/07/2025', 'Xã, phường, đặc khu', 'Yes', 'K1, K2', ''])
  expect(unreadText(vi, { key: 'fileTooBig', maxBytes: 10_000_000 })).toMatch(/^Tệp lớn hơn 10 MB\./u)
  expect(problemText(en, null, { key: 'missing', table: 'people', field: 'agencyCode' })).toBe(
    'There is no column “Agency code”. Choose the one that holds it.',
  )
})
