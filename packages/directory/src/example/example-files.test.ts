import { expect, it } from 'vitest'
import { recogniseTable } from '../columns/recognise-table.ts'
import type { RecognisedTable } from '../columns/recognised.ts'
import { firstTable } from '../fixtures/read-cells.ts'
import { emptyDirectory, smallProvince } from '../fixtures/small-province.ts'
import { planImport } from '../plan/plan-import.ts'
import { exampleAgencies, examplePeople } from './example-files.ts'
import { refusedRows } from './refused-rows.ts'

function recognised(csv: string): RecognisedTable {
  const table = recogniseTable(firstTable(csv, 'mau.csv'))
  if (table.kind === 'unrecognised') throw new Error(JSON.stringify(table.problems))
  return table
}

it('the examples come into an empty database without a refusal, every column known', () => {
  const tables = [recognised(exampleAgencies()), recognised(examplePeople())]
  expect(tables.flatMap(({ columns }) => columns).filter(({ field }) => field === null)).toEqual([])
  expect(tables.map(({ kind, columns }) => [kind, columns.length])).toEqual([
    ['agencies', 15],
    ['people', 9],
  ])
  const plan = planImport(emptyDirectory, tables, '2026-01-05')
  expect(plan.rows.filter(({ act }) => act !== 'create')).toEqual([])
  expect(exampleAgencies()).toMatch(/^\ufeffMã cơ quan;Mã định danh điện tử;/u)
})

it('refused rows are a file that is put right and comes in again', () => {
  const csv = 'Mã;Tên;Loại\nSNV;Sở Nội vụ;Sở\nSTC;Sở Tài chính;gì đó\nSXD;=1+1;Sở\n'
  const table = firstTable(csv, 'a.csv')
  const { rows } = planImport(smallProvince, [recognised(csv)], '2026-01-05')
  const reasons = new Map(rows.flatMap((row) => (row.act === 'refuse' ? [[row.row, '-1: sai; "sửa"'] as const] : [])))
  const written = refusedRows(table, 1, reasons, 'Lý do')
  expect(written).toBe(
    '\ufeffLý do;Mã;Tên;Loại\r\n"\'-1: sai; ""sửa""";STC;Sở Tài chính;gì đó\r\n"\'-1: sai; ""sửa""";SXD;\'=1+1;Sở\r\n',
  )
  const again = recognised(written.replace('gì đó', 'Sở'))
  expect(again.columns[0]).toMatchObject({ header: 'Lý do', field: null })
  const plan = planImport(smallProvince, [again], '2026-01-05').rows
  expect(plan.map(({ act }) => act)).toEqual(['create', 'refuse'])
})
