import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { cellPadding } from '../layout.ts'
import { twips } from './units.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borderless = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const ruled = { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin }
const noMargin = { top: 0, bottom: 0, left: 0, right: 0 }
const padding = { top: twips(cellPadding.y), bottom: twips(cellPadding.y), left: twips(cellPadding.x), right: twips(cellPadding.x) }

/** Columns side by side without lines: letterhead and foot. Widths in millimetres. */
export const layoutTable = (widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table =>
  new Table({
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: borderless,
    margins: noMargin,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) => new TableCell({ children, width: { size: twips(widths[column] ?? 0), type: WidthType.DXA } }),
          ),
        }),
    ),
  })

/** A ruled table whose first row is repeated on every page. */
export const dataTable = (widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table =>
  new Table({
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: ruled,
    margins: padding,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: index === 0,
          children: cells.map(
            (children, column) =>
              new TableCell({
                children,
                width: { size: twips(widths[column] ?? 0), type: WidthType.DXA },
                verticalAlign: index === 0 ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
              }),
          ),
        }),
    ),
  })
