import type { Annex, AnnexTable } from '../../model/letter-document.ts'
import { bodyNode } from './body-node.ts'
import { anchored, block } from './elements.ts'
import type { HtmlElement } from './html-node.ts'

/** An annex on a page of its own. */
export const annexNode = ({ label, title, note, landscape, table, blocks }: Annex): HtmlElement =>
  block('section', `letter-page letter-annex${landscape ? ' letter-landscape' : ''}`, [
    block('h2', 'letter-annex-label', [label]),
    block('p', 'letter-annex-title', [title]),
    ...(note === '' ? [] : [block('p', 'letter-annex-note', [note])]),
    ...(table === null ? [] : tableNodes(table)),
    ...blocks.map(bodyNode),
  ])

const tableNodes = ({ columns, rows, total }: AnnexTable): HtmlElement[] => [
  block('table', 'letter-table', [
    block('thead', '', [
      block(
        'tr',
        '',
        columns.map(({ header, width }) =>
          block('th', '', [header], { attributes: { scope: 'col' }, style: { width: `${width * 100}%` } }),
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
          columns.map(({ align }, column) =>
            block(
              'td',
              align === 'left' ? '' : `letter-${align}`,
              (row.cells[column] ?? '').split('\n').map((line) => block('p', '', [line])),
            ),
          ),
          anchored(row),
        ),
      ),
    ),
  ]),
  ...(total === null ? [] : [block('p', 'letter-annex-total', [total])]),
]
