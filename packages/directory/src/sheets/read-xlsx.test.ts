import ExcelJS from 'exceljs'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { handMadeWorkbook, sheetXml } from '../fixtures/hand-made-workbook.ts'
import { firstTable, refusalOf } from '../fixtures/read-cells.ts'
import { readSheets } from './read-sheets.ts'

/** The cells of a sheet whose rows are given as XML. */
const cellsOf = (rows: string, more: Omit<Parameters<typeof handMadeWorkbook>[0], 'sheets'> = {}) =>
  firstTable(handMadeWorkbook({ sheets: [{ xml: sheetXml(rows) }], ...more }), 'a.xlsx').rows.map(({ cells }) => cells)

const refused = (rows: string, after = '') =>
  refusalOf(handMadeWorkbook({ sheets: [{ xml: sheetXml(rows, after) }] }), 'a.xlsx')

async function written(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('a workbook that another program wrote', () => {
  it('reads as the person sees it, rows under their own numbers', async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet('Cơ quan')
      sheet.getCell('A1').value = 'DANH SÁCH CƠ QUAN'
      sheet.mergeCells('A1:D1')
      sheet.getRow(3).values = ['Mã', 'Tên', 'Từ ngày', 'Số']
      sheet.getRow(5).values = ['00123', ' Sở\u00a0Nội  vu\u0323 \u200b', new Date('2025-07-01T00:00:00Z'), 1.5e21]
      sheet.getCell('C5').numFmt = 'dd/mm/yyyy'
      sheet.getRow(6).values = [{ richText: [{ text: 'Sở ' }, { font: { bold: true }, text: 'Y tế' }] }, true, 0.1, '']
      sheet.getRow(6).hidden = true
    })
    const table = firstTable(bytes, 'a.XLSX')
    expect(table.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'DANH SÁCH CƠ QUAN'],
      [3, 'Mã', 'Tên', 'Từ ngày', 'Số'],
      [5, '00123', 'Sở Nội vụ', '01/07/2025', '1500000000000000000000'],
      [6, 'Sở Y tế', 'TRUE', '0.1'],
    ])
    expect(table.hiddenRows).toBe(1)
  })

  it('names the cells that cannot be taken', async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet('x')
      sheet.getCell('B2').value = { formula: 'A1&"x"', result: 'một' }
      sheet.getCell('C2').value = { error: '#N/A' }
      sheet.getCell('AA3').value = -1
      sheet.getCell('AA3').numFmt = 'dd/mm/yyyy'
    })
    expect(firstTable(bytes, 'a.xlsx').rows.flatMap(({ troubles }) => troubles)).toEqual([
      { column: 1, address: 'B2', why: 'formula' },
      { column: 2, address: 'C2', why: 'errorValue' },
      { column: 26, address: 'AA3', why: 'noDay' },
    ])
  })

  it('leaves hidden sheets out and tells of them', async () => {
    const bytes = await written((workbook) => {
      workbook.addWorksheet('Trống')
      workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['bí mật'])
      workbook.addWorksheet('Rất ẩn', { state: 'veryHidden' }).addRow(['bí mật'])
      workbook.addWorksheet('Thấy').addRow(['một'])
    })
    const read = readSheets(bytes, 'a.xlsx')
    expect(read).toMatchObject({ kind: 'read', hiddenSheets: ['Ẩn', 'Rất ẩn'], tables: [{ name: 'Thấy' }] })
    expect(read.kind === 'read' && read.tables).toHaveLength(1)
  })

  it('gives a text that stands beside several rows to each of them', async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet('x')
      sheet.addRows([
        ['SNV', 'a'],
        ['', 'b'],
        ['', 'c'],
      ])
      sheet.mergeCells('A1:A2')
    })
    expect(firstTable(bytes, 'a.xlsx').rows.map(({ cells }) => cells)).toEqual([
      ['SNV', 'a'],
      ['SNV', 'b'],
      ['', 'c'],
    ])
  })
})

describe('the cells of a sheet', () => {
  const dates =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-42A]d&quot; tháng &quot;m\\ yyyy"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="#,##0\\ &quot;đồng d&quot;"/></numFmts><fonts><font/><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>'
  const styled = (value: string, style: number, properties = '') =>
    cellsOf(`<row><c s="${style}"><v>${value}</v></c></row>`, { styles: dates, properties })[0]?.[0]

  it.each([
    ['1', 1, '', '01/01/1900'],
    ['59', 1, '', '28/02/1900'],
    ['61', 1, '', '01/03/1900'],
    ['45839', 1, '', '01/07/2025'],
    ['45839.75', 2, '', '01/07/2025'],
    ['44377', 1, 'date1904="1"', '01/07/2025'],
    ['2958465', 1, '', '31/12/9999'],
    ['123', 3, '', '00123'],
    ['45839', 4, '', '45839'],
    ['1.2E+3', 0, '', '1200'],
    ['1.5E-7', 0, '', '0.00000015'],
    ['-12345678901234567890', 0, '', '-12345678901234567890'],
    ['0.30000000000000004', 0, '', '0.3'],
  ])('%s in style %i with %j is %s', (value, style, properties, text) => {
    expect(styled(value, style, properties)).toBe(text)
  })

  it('have days that never were told', () => {
    for (const value of ['60', '0', '-5', '2958466', 'x'])
      expect(
        firstTable(
          handMadeWorkbook({
            sheets: [{ xml: sheetXml(`<row r="7"><c r="B7" s="1"><v>${value}</v></c></row>`) }],
            styles: dates,
          }),
          'a.xlsx',
        ).rows[0]?.troubles,
      ).toEqual([{ column: 1, address: 'B7', why: 'noDay' }])
  })

  it('may be written in many ways', () => {
    const strings =
      '<sst><si><t>một</t><rPh><t>reading</t></rPh></si><si><r><t>ha</t></r><r><t xml:space="preserve">i _x0041_</t></r></si></sst>'
    expect(
      cellsOf(
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c><c t="inlineStr"><is><t>ba</t></is></c><c t="d"><v>2025-07-01T00:00:00</v></c><c/><c t="b"><v>0</v></c><c t="str"><v>tư</v></c></row>',
        { sharedStrings: strings },
      ),
    ).toEqual([['một', 'hai A', '', 'ba', '01/07/2025', '', 'FALSE', 'tư']])
    const prefixed =
      '<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(firstTable(handMadeWorkbook({ sheets: [{ xml: prefixed }] }), 'a.xlsx').rows[0]?.cells).toEqual(['5'])
  })

  it('with control characters or endless texts are named', () => {
    const rows = ['a_x0007_b', 'a\ufffdb', 'x'.repeat(32_768)].map(
      (typed) => `<row><c t="str"><v>${typed}</v></c><c><v>1</v></c></row>`,
    )
    const bytes = handMadeWorkbook({ sheets: [{ xml: sheetXml(rows.join('')) }], level: 0 })
    expect(firstTable(bytes, 'a.xlsx').rows.map(({ troubles }) => [troubles[0]?.address, troubles[0]?.why])).toEqual([
      ['A1', 'control'],
      ['A2', 'control'],
      ['A3', 'tooLong'],
    ])
  })

  it('in old fonts are read as TCVN3, beside others in Unicode', () => {
    const text = (value: string, style: number) => `<c s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`
    const row = `<row>${text('Së Néi vô tØnh', 5)}${text('Sở Nội vụ', 0)}${text('Không có', 0)}${text('Th\u00ad¬ng binh x· héi', 5)}</row>`
    const bytes = handMadeWorkbook({ sheets: [{ xml: sheetXml(row) }], styles: dates })
    expect(firstTable(bytes, 'a.xlsx').rows[0]?.cells).toEqual([
      'Sở Nội vụ tỉnh',
      'Sở Nội vụ',
      'Không có',
      'Thương binh xã hội',
    ])
    expect(readSheets(bytes, 'a.xlsx')).toMatchObject({ encoding: 'tcvn3' })
  })
})

describe('a workbook is refused', () => {
  const good = { xml: sheetXml('<row><c><v>1</v></c></row>') }
  const withEntry = (path: string, bytes = new Uint8Array(10)) =>
    refusalOf(handMadeWorkbook({ sheets: [good], extra: { [path]: bytes } }), 'a.xlsx')
  const cell = (address: string) => `<row r="${/\d+$/u.exec(address)?.[0]}"><c r="${address}"><v>1</v></c></row>`

  it.each([
    ['a far cell', () => refused(cell('XFD1048576')), 'tooManyColumns'],
    ['a column too many', () => refused(cell('BI1')), 'tooManyColumns'],
    ['a row beyond the last', () => refused(cell('A1048577')), 'broken'],
    ['rows out of order', () => refused(cell('A2') + cell('A2')), 'broken'],
    ['cells out of order', () => refused('<row><c r="B1"/><c r="A1"/></row>'), 'broken'],
    ['a cell of another row', () => refused('<row r="1"><c r="A7"><v>1</v></c></row>'), 'broken'],
    [
      'a type declaration',
      () =>
        refused('').concat(
          refusalOf(handMadeWorkbook({ sheets: [{ xml: `<!DOCTYPE x [<!ENTITY a "b">]>${good.xml}` }] }), 'a.xlsx'),
        ),
      'nothingInItunsafeArchive',
    ],
    [
      'a sheet that is cut off',
      () => refusalOf(handMadeWorkbook({ sheets: [{ xml: good.xml.slice(0, -9) }] }), 'a.xlsx'),
      'broken',
    ],
    [
      'sheets that share a part',
      () => {
        const sheets = [{ ...good, state: 'hidden' }, good]
        const part = '/xl/worksheets/sheet2.xml'
        const relation = (id: string) =>
          `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${part}"/>`
        const relations = `<Relationships>${relation('rId1')}${relation('rId2')}</Relationships>`
        return refusalOf(
          handMadeWorkbook({ sheets, extra: { 'xl/_rels/workbook.xml.rels': strToU8(relations) } }),
          'a.xlsx',
        )
      },
      'unsafeArchive',
    ],
    ['endless nesting', () => refused('<a>'.repeat(60)), 'unsafeArchive'],
    ['macros', () => withEntry('xl/vbaProject.bin'), 'macros'],
    ['old macros', () => withEntry('xl/macrosheets/sheet1.xml'), 'macros'],
    ['a binary workbook', () => withEntry('xl/workbook.bin'), 'binaryExcel'],
    ['an OpenDocument file', () => withEntry('content.xml'), 'openDocument'],
    ['a Word file', () => withEntry('word/document.xml'), 'noSpreadsheet'],
    ['a way out of the archive', () => withEntry('../../etc/passwd'), 'unsafeArchive'],
    ['a bomb', () => withEntry('xl/media/a.bin', new Uint8Array(8_000_000)), 'unsafeArchive'],
    ['a name of macros', () => refusalOf(handMadeWorkbook({ sheets: [good] }), 'a.xlsm'), 'macros'],
    ['another name', () => refusalOf(handMadeWorkbook({ sheets: [good] }), 'a.csv'), 'otherThanItsName'],
    ['no archive', () => refusalOf('PK\u0003\u0004 and no more', 'a.xlsx'), 'broken'],
    ['a text', () => refusalOf('Mã;Tên', 'a.xlsx'), 'otherThanItsName'],
    ['a picture', () => refusalOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), 'a.xlsx'), 'noSpreadsheet'],
    ['nothing', () => refusalOf(new Uint8Array(), 'a.xlsx'), 'empty'],
    ['too big', () => refusalOf(new Uint8Array(10_000_001), 'a.xlsx'), 'fileTooBig'],
  ])('%s', (_, found, key) => {
    expect(found()).toBe(key)
  })

  it('too many entries, sheets, rows', () => {
    const extra = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`xl/media/${n}.png`, strToU8(String(n))]))
    expect(refusalOf(handMadeWorkbook({ sheets: [good], extra, level: 0 }), 'a.xlsx')).toBe('unsafeArchive')
    expect(refusalOf(handMadeWorkbook({ sheets: Array(51).fill(good) }), 'a.xlsx')).toBe('tooManySheets')
    const rows = { xml: sheetXml('<row><c><v>1</v></c></row>'.repeat(20_031)) }
    expect(refusalOf(handMadeWorkbook({ sheets: [rows], level: 0 }), 'a.xlsx')).toBe('tooManyRows')
  })

  it('texts that one string, named again and again, would come to', () => {
    const sharedStrings = `<sst><si><t>${'xy '.repeat(10_000)}</t></si></sst>`
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`
    const bytes = handMadeWorkbook({ sheets: [{ xml: sheetXml(row.repeat(100)) }], sharedStrings, level: 0 })
    expect(refusalOf(bytes, 'a.xlsx')).toBe('tooMuchText')
  })

  it('parts that are not what the directory says, and entries that share their bytes', () => {
    const rows = sheetXml('<row><c><v>1</v></c></row>'.repeat(100))
    const bytes = handMadeWorkbook({ sheets: [{ xml: rows }] })
    const entry = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml') - 46
    const lying = (bytesSaid: number) => {
      const other = bytes.slice()
      new DataView(other.buffer).setUint32(entry + 24, bytesSaid, true)
      return refusalOf(other, 'a.xlsx')
    }
    expect([0, 10, rows.length - 1, rows.length, rows.length + 1].map(lying)).toEqual([
      'broken',
      'broken',
      'broken',
      '',
      'broken',
    ])
    const shared = bytes.slice()
    new DataView(shared.buffer).setUint32(entry + 20, bytes.length, true)
    expect(refusalOf(shared, 'a.xlsx')).toBe('unsafeArchive')
    for (let cut = 1; cut < bytes.length; cut += 7) expect(refusalOf(bytes.slice(0, -cut), 'a.xlsx')).not.toBe('')
  })

  it('merged areas that would be filled again and again', () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(10_000)
    const merged = '<mergeCells>'.concat('<mergeCell ref="A1:A10000"/>'.repeat(100), '</mergeCells>')
    expect(refused(rows, merged)).toBe('unsafeArchive')
  })

  it('old and encrypted files, by the names in their container', () => {
    const container = (name: string) => {
      const bytes = new Uint8Array(2_048)
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
      bytes.set(Buffer.from(`${name}\u0000`, 'utf16le'), 1_024)
      return refusalOf(bytes, 'a.xls')
    }
    expect(['Workbook', 'Book', 'EncryptedPackage', 'WordDocument'].map(container)).toEqual([
      'oldExcel',
      'oldExcel',
      'encrypted',
      'noSpreadsheet',
    ])
  })

  it('but not for links to other files, which are left alone', () => {
    const extra = { 'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>') }
    expect(refusalOf(handMadeWorkbook({ sheets: [good], extra }), 'a.xlsx')).toBe('')
  })
})
