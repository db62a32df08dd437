import type { ExportColumn } from '../export-table.ts'

/** Columns as wide as names and sentences break their lines; the others are never higher than a line. */
export const wraps = (width: number): boolean => width >= 32

/** Ids of number formats: 49 and 3 are the format's own (`@`, `#,##0`), from 164 on they are ours. */
const dateFormat = 164
/** A format with optional decimals would print a whole number with its decimal mark (`17,`), so it is for the others. */
const fractionFormat = 165
const formats = { text: 49, number: 3, date: dateFormat } as const

interface Style {
  readonly format: number
  readonly wrap: boolean
  readonly center: boolean
}

const styles: readonly Style[] = (['text', 'number', 'date'] as const).flatMap((kind) =>
  [false, true].flatMap((wrap) => [
    { format: formats[kind], wrap, center: kind === 'date' },
    { format: fractionFormat, wrap, center: kind === 'date' },
  ]),
)
/** Before them stand the style of an empty cell and that of the header. */
const ours = 2

/** Index of a cell's style; `fraction` for a number that is not whole. */
export function styleOf(column: ExportColumn | 'header', fraction: boolean): number {
  if (column === 'header') return 1
  const kind = ['text', 'number', 'date'].indexOf(column.kind)
  return ours + kind * 4 + (wraps(column.width) ? 2 : 0) + (fraction ? 1 : 0)
}

const font = (bold: boolean): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`

const cellFormat = ({ format, wrap, center }: Style): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}${center ? ' horizontal="center"' : ''}/></xf>`

/** `xl/styles.xml` */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="${dateFormat}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${fractionFormat}" formatCode="#,##0.####"/></numFmts><fonts count="2">${font(false)}${font(true)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${ours + styles.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>${styles.map(cellFormat).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
