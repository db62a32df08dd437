import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sampleReport } from '../fixtures/sample-report.ts'
import { widenedReport } from '../fixtures/widened-report.ts'
import { letterFileName } from './file-name.ts'
import { reportRows, reportTables } from './report-tables.ts'
import { csvHead, csvLine } from './write-csv.ts'
import { reportWorkbook } from './xlsx/report-workbook.ts'
import { createWorkbook } from './xlsx/write-workbook.ts'

const { template, answers, agency } = sampleReport
const report = { round: 'Sơ kết 2026', agencyCode: 'SDTTG', agencyName: agency.name, template, answers }
const second = { ...report, agencyCode: 'SNV', agencyName: 'Sở Nội vụ tỉnh Quảng Ngãi' }

/** A workbook as another program reads it. */
async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

/** Rows of all tables, a report after the other, as a round is written. */
function workbookOf(reports: readonly (typeof report)[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const workbook = createWorkbook(reportTables, (piece) => pieces.push(piece))
  for (const one of reports)
    for (const [table, rows] of reportRows(one).entries()) for (const row of rows) workbook.addRow(table, row)
  workbook.close()
  return Buffer.concat(pieces)
}

describe('export', () => {
  it('writes a sheet a kind of row, dates as dates and numbers as numbers', async () => {
    const workbook = await opened(workbookOf([report, second]))
    expect(workbook.worksheets.map(({ name }) => name)).toHaveLength(7)
    const plans = workbook.worksheets[0]
    expect(plans?.rowCount).toBe(1 + 2 * 3)
    expect(plans?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(plans?.getRow(2).getCell(7).value).toEqual(new Date('2022-06-17T00:00:00Z'))
    expect(plans?.getRow(2).getCell(7).numFmt).toBe('dd/mm/yyyy')
    const figures = workbook.getWorksheet('Số liệu')
    const funds = figures?.getRows(2, 20)?.find((row) => row.getCell(5).value === 'Nguồn lực huy động')
    expect(funds?.getCell(7).value).toBe(14832.55)
    expect(funds?.getCell(7).numFmt).toBe('#,##0.####')
    const staff = figures?.getRows(2, 20)?.find((row) => row.getCell(5).value === 'Công chức')
    expect(staff?.getCell(7)).toMatchObject({ value: 17, numFmt: '#,##0' })
    const [, launched] = workbook.getWorksheet('Lựa chọn')?.getRows(1, 2) ?? []
    expect([4, 5, 6].map((column) => launched?.getCell(column).value)).toEqual([
      'II.1',
      'Đã phát động phong trào tại đơn vị',
      'Đã',
    ])
    // A header and a sentence of two lines are seen whole; the second agency's names fill one.
    expect([1, 4, 5].map((line) => plans?.getRow(line).height)).toEqual([30, 30, 15])
    expect(plans?.getRow(1).font).toMatchObject({ bold: true, size: 11 })
  })

  it('says of every row which item lists it, where two list one kind', () => {
    const widened = reportRows({ ...report, template: widenedReport.template, answers: widenedReport.answers })
    const itemsIn = (name: string) =>
      new Set(widened[reportTables.findIndex((table) => table.name === name)]?.map((row) => row[3]))
    expect(itemsIn('Khen thưởng')).toEqual(new Set(['II.4', 'II.7']))
    expect(itemsIn('Điển hình tiên tiến, mô hình hay')).toEqual(new Set(['II.3', 'II.8']))
    expect(itemsIn('Số liệu')).toEqual(new Set(['I.1', 'II.1', 'II.2', 'II.6']))
    expect(itemsIn('Lựa chọn')).toEqual(new Set(['II.1', 'II.6']))
  })

  it('writes what looks like a formula as text', async () => {
    const typed = '=HYPERLINK("http://x")'
    const answers = { ...report.answers, 'II.2/plans/r1/subject': typed }
    const workbook = await opened(reportWorkbook({ ...report, answers }))
    expect(workbook.worksheets[0]?.getRow(2).getCell(9)).toMatchObject({ value: typed, numFmt: '@' })
    expect(workbook.worksheets[0]?.getRow(2).getCell(9).type).toBe(ExcelJS.ValueType.String)
  })

  it('writes what would make a cell, or the whole file, unreadable as the nearest that is not', async () => {
    const typed = {
      'II.2/plans/r1/subject': 'a\uffffb\u0001c\ud800',
      'II.2/plans/r1/issuer': `${'x'.repeat(40_000)}`,
      'II.2/plans/r1/number': '_x0041_ & <b>"',
    }
    const row = (
      await opened(reportWorkbook({ ...report, answers: { ...report.answers, ...typed } }))
    ).worksheets[0]?.getRow(2).values as string[]
    expect(row).toContain('abc\ufffd')
    expect(row).toContain(`${'x'.repeat(32_766)}…`)
    expect(row.some((value) => String(value).includes('& <b>"'))).toBe(true)
  })

  it('goes on in another sheet where one is full', () => {
    const table = { name: 'Số liệu', columns: [{ header: 'x', kind: 'number', width: 9 }] } as const
    const pieces: Uint8Array[] = []
    const workbook = createWorkbook([table], (piece) => pieces.push(piece))
    for (let line = 0; line < 1_048_577; line++) workbook.addRow(0, [line])
    workbook.close()
    const parts = unzipSync(Buffer.concat(pieces))
    const sheet = (number: number) => strFromU8(parts[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array())
    expect(sheet(1)).toMatch(/<row r="1048576" (?!.*<row)/u)
    expect(sheet(2)).toContain('<row r="3" ')
    expect(sheet(2)).not.toContain('<row r="4" ')
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Số liệu (2)"')
  })

  it('keeps what was typed where it is no value', () => {
    const [plans] = reportRows({
      ...report,
      answers: { ...report.answers, 'II.2/plans/r1/issuedOn': '31/02/2023' },
    })
    expect(plans?.[0]?.[6]).toBe('31/02/2023')
  })

  it('writes CSV that Excel opens as Vietnamese text and never as a formula', () => {
    const table = { name: 'x', columns: [{ header: 'Nội dung', kind: 'text', width: 9 }] } as const
    const values = [
      '=HYPERLINK("http://x")',
      '+84',
      '-5 hộ',
      '@a',
      'hai\ndòng',
      -12.5,
      new Date('2026-01-05T00:00:00Z'),
      null,
    ]
    const csv = csvHead(table) + values.map((value) => csvLine([value])).join('')
    expect(csv).toBe(
      '\ufeffNội dung\r\n"\'=HYPERLINK(""http://x"")"\r\n\'+84\r\n\'-5 hộ\r\n\'@a\r\n"hai\ndòng"\r\n"-12,5"\r\n05/01/2026\r\n\r\n',
    )
  })

  it.each([
    ['SDTTG', 'midTerm', 'Quảng Ngãi chung sức xây dựng nông thôn mới', 'BC-SDTTG-so-ket-NTM-2021-2025.pdf'],
    [
      'UBND-Trà Bồng',
      'final',
      'Đoàn kết, sáng tạo, đẩy mạnh phát triển kinh tế',
      'BC-UBND-Tra-Bong-tong-ket-doan-ket-2021-2025.pdf',
    ],
  ] as const)('names the file of %s by the rules of exchange', (symbol, kind, name, expected) => {
    const file = letterFileName({ symbol, kind, movement: { name, fromYear: 2021, toYear: 2025 }, extension: 'pdf' })
    expect(file).toBe(expected)
    expect(file.length).toBeLessThanOrEqual(50)
    expect(file).toMatch(/^[A-Za-z\d.-]+$/u)
  })
})
