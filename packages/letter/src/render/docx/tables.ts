import { cellPadding } from '../layout.ts'
import type { TableMeasures } from '../measure-table.ts'
import { twips } from './units.ts'
import { element, mark, type Xml } from './wordml.ts'

/** Rows of cells of paragraphs. */
type Rows = readonly (readonly (readonly Xml[])[])[]

const thin = { val: 'single', sz: 4, space: 0, color: '000000' }
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const
const ruled = element(
  'tblBorders',
  edges.map((edge) => mark(edge, thin)),
)

const margins = (x: number, y: number): Xml =>
  element(
    'tblCellMar',
    (['top', 'left', 'bottom', 'right'] as const).map((side) =>
      mark(side, { w: twips(side === 'top' || side === 'bottom' ? y : x), type: 'dxa' }),
    ),
  )

const noMargins = margins(0, 0)
const padding = margins(cellPadding.x, cellPadding.y)

/** Columns side by side without lines: letterhead and foot. Widths in millimetres; a row never breaks. */
export const layoutTable = (widths: readonly number[], rows: Rows): Xml => {
  const properties = widths.map((width) => element('tcPr', [cellWidth(width)]))
  return table(
    widths,
    [noMargins],
    rows.map((cells) => row([keptWhole], cells, properties)),
  )
}

/** A ruled table of a width in millimetres, whose first row is repeated on every page; a row of one cell goes over all columns. */
export const dataTable = ({ shares, kept }: TableMeasures, width: number, [header = [], ...rows]: Rows): Xml => {
  const widths = shares.map((share) => share * width)
  const properties = widths.map((width) => element('tcPr', [cellWidth(width)]))
  const centred = widths.map((width) => element('tcPr', [cellWidth(width), middle]))
  const lines = [
    row([headerRow], header, centred),
    ...rows.map((cells, index) =>
      row(
        kept[index + 1] ? [keptWhole] : [],
        cells,
        cells.length < widths.length ? [over(width, widths.length)] : properties,
      ),
    ),
  ]
  return table(widths, [padding], lines, [ruled])
}

const keptWhole = element('trPr', [mark('cantSplit')])
const headerRow = element('trPr', [mark('cantSplit'), mark('tblHeader')])
const middle = mark('vAlign', { val: 'center' })
/** A cell over several columns. */
const over = (width: number, columns: number): Xml =>
  element('tcPr', [cellWidth(width), mark('gridSpan', { val: columns })])
const cellWidth = (width: number): Xml => mark('tcW', { w: twips(width), type: 'dxa' })

function table(
  widths: readonly number[],
  margin: readonly Xml[],
  rows: readonly Xml[],
  borders: readonly Xml[] = [],
): Xml {
  const whole = twips(widths.reduce((sum, width) => sum + width, 0))
  return element('tbl', [
    element('tblPr', [
      mark('tblW', { w: whole, type: 'dxa' }),
      ...borders,
      mark('tblLayout', { type: 'fixed' }),
      ...margin,
    ]),
    element(
      'tblGrid',
      widths.map((width) => mark('gridCol', { w: twips(width) })),
    ),
    ...rows,
  ])
}

/** `cellProperties`: one a column, shared by the rows. */
const row = (rowProperties: readonly Xml[], cells: Rows[number], cellProperties: readonly Xml[]): Xml =>
  element('tr', [
    ...rowProperties,
    ...cells.map((content, column) => element('tc', [...cellProperties.slice(column, column + 1), ...content])),
  ])
