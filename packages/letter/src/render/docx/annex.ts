import type { Annex, AnnexColumn, AnnexTable } from '../../model/letter-document.ts'
import { sizes } from '../layout.ts'
import type { TableMeasures } from '../measure-table.ts'
import { measureAnnex } from '../measures.ts'
import { blockParagraphs } from './body.ts'
import { boldMarks, paragraph, run, sized, styled, styledLines } from './paragraphs.ts'
import { dataTable } from './tables.ts'
import type { Xml } from './wordml.ts'

const cellStyles: Readonly<Record<AnnexColumn['align'], string>> = {
  left: 'AnnexTableText',
  center: 'AnnexTableCentre',
  right: 'AnnexTableNumber',
}

/** Content of an annex's own section. */
export function annexContent(annex: Annex): Xml[] {
  const { label, table, blocks } = annex
  const { width, title, note, table: measures } = measureAnnex(annex)
  return [
    styled('AnnexLabel', label),
    styledLines('AnnexTitle', title),
    ...(note.length === 0 ? [] : [styledLines('AnnexNote', note)]),
    ...(table === null ? [] : [annexTable(table, measures, width)]),
    ...(table?.total ? [styled('AnnexTotal', table.total)] : []),
    ...blocks.flatMap((block) => blockParagraphs(block)),
  ]
}

function annexTable({ columns, rows }: AnnexTable, measures: TableMeasures, width: number): Xml {
  const size = measures.points < sizes.annexTable ? sized(measures.points) : []
  return dataTable(measures, width, [
    columns.map(({ header }) => [styled('AnnexTableHeader', header, size)]),
    ...rows.map(({ cells, heading }) =>
      heading
        ? [[paragraph({ style: 'AnnexTableText', keepNext: true }, [run(cells[0] ?? '', [...boldMarks, ...size])])]]
        : columns.map(({ align }, index) =>
            (cells[index] ?? '').split('\n').map((line) => styled(cellStyles[align], line, size)),
          ),
    ),
  ])
}
