import type { Annex, AnnexColumn, AnnexTable } from '../../model/letter-document.ts'
import { page } from '../layout.ts'
import { blockParagraphs } from './body.ts'
import { styled } from './paragraphs.ts'
import { dataTable } from './tables.ts'
import type { Xml } from './wordml.ts'

const cellStyles: Readonly<Record<AnnexColumn['align'], string>> = {
  left: 'AnnexTableText',
  center: 'AnnexTableCentre',
  right: 'AnnexTableNumber',
}

/** Content of an annex's own section. */
export function annexContent({ label, title, note, landscape, table, blocks }: Annex): Xml[] {
  const width = (landscape ? page.height : page.width) - page.left - page.right
  return [
    styled('AnnexLabel', label),
    styled('AnnexTitle', title),
    ...(note === '' ? [] : [styled('AnnexNote', note)]),
    ...(table === null ? [] : [annexTable(table, width)]),
    ...(table?.total ? [styled('AnnexTotal', table.total)] : []),
    ...blocks.flatMap((block) => blockParagraphs(block)),
  ]
}

const annexTable = ({ columns, rows }: AnnexTable, width: number): Xml =>
  dataTable(
    columns.map((column) => column.width * width),
    [
      columns.map(({ header }) => [styled('AnnexTableHeader', header)]),
      ...rows.map(({ cells }) =>
        columns.map(({ align }, index) =>
          (cells[index] ?? '').split('\n').map((line) => styled(cellStyles[align], line)),
        ),
      ),
    ],
  )
