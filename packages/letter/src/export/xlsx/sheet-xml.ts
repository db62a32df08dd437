import type { ExportColumn, ExportRow, ExportTable, ExportValue } from '../export-table.ts'
import { styleOf, wraps } from './styles.ts'
import { cellText, xml } from './xml.ts'

/** A sheet up to its second row. Order of elements follows ECMA-376 part 1, §18.3.1.99. */
export const sheetStart = ({ columns }: ExportTable): string =>
  `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${columns
    .map((column, index) => {
      const place = index + 1
      return `<col min="${place}" max="${place}" width="${column.width}" style="${styleOf(column, false)}" customWidth="1"/>`
    })
    .join(
      '',
    )}</cols><sheetData><row r="1" s="${styleOf('header', false)}" customFormat="1" ht="30" customHeight="1">${columns.map(({ header }, index) => textCell(`${columnName(index)}1`, styleOf('header', false), header)).join('')}</row>`

/** One row of a sheet; `line` counts from 1, the header. */
export function sheetRow({ columns }: ExportTable, line: number, row: ExportRow): string {
  let cells = ''
  for (const [index, value] of row.entries()) {
    const column = columns[index]
    if (column && value !== null) cells += cell(`${columnName(index)}${line}`, column, value)
  }
  return `<row r="${line}" ht="${rowHeight(row, columns)}" customHeight="1">${cells}</row>`
}

/** The rest of a sheet of so many lines. */
export const sheetEnd = ({ columns }: ExportTable, lines: number): string =>
  `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${lines}"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`

function cell(reference: string, column: ExportColumn, value: string | number | Date): string {
  if (typeof value === 'string') return textCell(reference, styleOf(column, false), value)
  const number = typeof value === 'number' ? value : serialDay(value)
  return `<c r="${reference}" s="${styleOf(column, !Number.isInteger(number))}"><v>${number}</v></c>`
}

const textCell = (reference: string, style: number, text: string): string =>
  `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(cellText(text))}</t></is></c>`

/** Days since the day before 1 January 1900, with the leap day that 1900 did not have. */
const serialDay = (date: Date): number => Math.round(date.getTime() / 86_400_000) + 25_569

/** `A`, …, `Z`, `AA`, … */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** Points. Said, because not every program makes a row as high as its lines when it opens the file. */
function rowHeight(row: readonly ExportValue[], columns: readonly ExportColumn[]): number {
  let most = 1
  for (const [index, value] of row.entries()) {
    const { width = 0 } = columns[index] ?? {}
    if (typeof value === 'string' && wraps(width)) most = Math.max(most, linesOf(value, width))
  }
  return Math.min(highest, lineHeight * most)
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(line.length / width)), 0)

const lineHeight = 15
/** The highest that a row can be. */
const highest = 409

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
