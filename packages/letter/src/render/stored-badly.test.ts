import { Readable } from 'node:stream'
import { letterFields } from '@thidua/schema/outline/letter-fields'
import { printableText } from '@thidua/schema/text/kept-text'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { parseDocument } from 'htmlparser2'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../compose/compose-report.ts'
import { reportRows, reportTables } from '../export/report-tables.ts'
import { csvHead, csvLine } from '../export/write-csv.ts'
import { reportWorkbook } from '../export/xlsx/report-workbook.ts'
import { pdfFacts } from '../fixtures/pdf-facts.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { renderDocx } from './docx/render-docx.ts'
import { renderHtmlPage } from './html/render-html.ts'
import { renderPdf } from './typst/render-pdf.ts'

/** What a text may hold that was stored before anything decided what may be kept. */
const stored: readonly [name: string, text: string][] = [
  ['every control character', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('a')],
  ['DEL and the upper control characters', '\u007f\u0080\u0085\u009f'],
  ['what is no character', '\ufffe\uffff'],
  ['lone halves', 'x\ud800y\udc00z'],
  ['marks apart from their letters', 'Phong trao\u0300 thi đua'.normalize('NFD')],
  ['what XML escapes', `]]> & <b> "'`],
  ['what a workbook escapes', '_x0041_ _xFFFF_'],
  ['what a spreadsheet runs', '=1+1'],
  ['letters beyond the first plane', '😀👨‍👩‍👧 𝟏𝟐'],
  ['directions and blanks', '\u202eabc\u202c\u00a0\u200b\u2028\ufeff'],
]

const fields = [...Object.keys(sampleReport.answers), ...letterFields.map((field) => `letter/${field}`)].filter(
  (path) => !/\/(?:order|answer|done)$|\/choices\//u.test(path),
)
const filled = (text: string) => ({
  ...sampleReport,
  answers: { ...sampleReport.answers, ...Object.fromEntries(fields.map((path) => [path, `Đầu ${text} cuối`])) },
})

/** Text of a well-formed XML document; throws where it is none. */
function xmlText(xml: string): string {
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (piece) => (text += piece))
  parser.write(xml).close()
  return text
}

/** Blanks are each format's own, and readers compose marks as they like. */
const words = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, '')
const expected = (text: string): string => words(printableText(`Đầu ${text} cuối`))

describe.each(stored)('a text with %s opens in another program', (_, text) => {
  const input = filled(text)
  const letter = composeReport(input)
  const report = { round: text, agencyCode: 'X', agencyName: text, template: input.template, answers: input.answers }

  it('as Word', async () => {
    const parts = unzipSync(await renderDocx([letter]))
    const texts = Object.entries(parts).flatMap(([path, bytes]) =>
      /\.(?:xml|rels)$/u.test(path) ? [[path, xmlText(strFromU8(bytes))] as const] : [],
    )
    expect(words(Object.fromEntries(texts)['word/document.xml'] ?? '')).toContain(expected(text))
  })

  it('as PDF', async () => {
    const { texts } = await pdfFacts(renderPdf(letter, 'a-2a'))
    const printed = texts.map((piece) => piece.text).join(' ')
    expect(printed.split('Đầu').length).toBeGreaterThan(5)
    expect(printed.split('cuối').length).toBeGreaterThan(5)
  })

  it('as a page', () => {
    const textOf = (node: object): string =>
      'data' in node && typeof node.data === 'string'
        ? node.data
        : 'children' in node && Array.isArray(node.children)
          ? node.children.map((child: object) => textOf(child)).join('')
          : ''
    const read = textOf(parseDocument(renderHtmlPage(letter, '')))
    expect(words(read)).toContain(expected(text))
    expect(printableText(read)).toBe(read)
  })

  it('as a workbook', async () => {
    const workbook = new ExcelJS.Workbook()
    const bytes = reportWorkbook(report)
    for (const [path, part] of Object.entries(unzipSync(bytes))) if (path.endsWith('.xml')) xmlText(strFromU8(part))
    await workbook.xlsx.load(bytes.buffer)
    const cells = workbook.worksheets.flatMap((sheet) => sheet.getSheetValues().flat())
    // The reader leaves the format's own escapes (ECMA-376 part 1, §22.9.2.19) in inline strings.
    const unescaped = cells.map((cell) => words(String(cell).replaceAll('_x005F_', '_')))
    expect(unescaped).toContain(expected(text))
  })

  it('as CSV', async () => {
    const [table] = reportTables
    const [rows = []] = reportRows(report)
    if (!table) throw new Error('no table')
    const workbook = new ExcelJS.Workbook()
    const csv = csvHead(table) + rows.map(csvLine).join('')
    const sheet = await workbook.csv.read(Readable.from([csv]))
    const cells = sheet
      .getSheetValues()
      .flat()
      .map((cell) => words(String(cell)))
    expect(cells).toContain(expected(text))
  })
})
