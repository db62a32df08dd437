import type { Annex, AnnexTable } from '../../model/letter-document.ts'
import { sizes } from '../layout.ts'
import type { TableMeasures } from '../measure-table.ts'
import { measureAnnex } from '../measures.ts'
import { bodyNode } from './body-node.ts'
import { anchored, block, lines, percent, tableSize } from './elements.ts'
import type { HtmlElement } from './html-node.ts'

/** An annex on a page of its own. */
export function annexNode(annex: Annex): HtmlElement {
  const { label, landscape, table, blocks } = annex
  const { title, note, table: measures } = measureAnnex(annex)
  return block('section', `letter-page letter-annex${landscape ? ' letter-landscape' : ''}`, [
    block('h2', 'letter-annex-label', [label]),
    block('p', 'letter-annex-title', lines(title)),
    ...(note.length === 0 ? [] : [block('p', 'letter-annex-note', lines(note))]),
    ...(table === null ? [] : tableNodes(table, measures)),
    ...blocks.map(bodyNode),
  ])
}

const tableNodes = ({ columns, rows, total }: AnnexTable, { shares, points }: TableMeasures): HtmlElement[] => [
  block(
    'table',
    'letter-table',
    [
      block('thead', '', [
        block(
          'tr',
          '',
          columns.map(({ header }, column) =>
            block('th', '', [header], { attributes: { scope: 'col' }, style: { width: percent(shares[column]) } }),
          ),
        ),
      ]),
      block(
        'tbody',
        '',
        rows.map((row) =>
          block(
            'tr',
            '',
            row.heading
              ? [
                  block('th', 'letter-row-heading', [row.cells[0] ?? ''], {
                    attributes: { scope: 'rowgroup', colspan: String(columns.length) },
                  }),
                ]
              : columns.map(({ align, header }, column) =>
                  block(
                    'td',
                    align === 'left' ? '' : `letter-${align}`,
                    (row.cells[column] ?? '').split('\n').map((line) => block('p', '', line === '' ? [] : [line])),
                    { attributes: { 'data-label': header } },
                  ),
                ),
            anchored(row),
          ),
        ),
      ),
    ],
    tableSize(points, sizes.annexTable),
  ),
  ...(total === null ? [] : [block('p', 'letter-annex-total', [total])]),
]
