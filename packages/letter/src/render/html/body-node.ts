import { leadOf } from '../../markup/lead-of.ts'
import type { TableBlock } from '../../markup/markup-blocks.ts'
import { runsText } from '../../markup/plain-text.ts'
import type { BodyBlock } from '../../model/letter-document.ts'
import { dottedLine, sizes, textWidth } from '../layout.ts'
import { measureTable } from '../measure-table.ts'
import { numericColumns } from '../numeric-columns.ts'
import { anchored, block, percent, runNodes, tableSize } from './elements.ts'
import type { HtmlElement } from './html-node.ts'

/** One block of the body with its anchor. Headings stand one level below the letter's title. */
export function bodyNode(body: BodyBlock): HtmlElement {
  const anchor = anchored(body)
  switch (body.kind) {
    case 'heading':
      return block(
        `h${body.level + 1}`,
        `letter-heading letter-heading-${body.level}`,
        [body.text, ...(body.tail === undefined ? [] : [block('span', 'letter-tail', [body.tail])])],
        anchor,
      )
    case 'blank':
      return block('p', 'letter-text letter-blank', [dottedLine], anchor)
    case 'table':
      return table(body, anchor)
    case 'dash':
    case 'subdash':
    case 'numbered':
    case 'paragraph':
      return block('p', 'letter-text', [leadOf(body), ...runNodes(body.runs)], anchor)
  }
}

function table({ rows }: TableBlock, anchor: Pick<HtmlElement, 'attributes'>): HtmlElement {
  const words = rows.map((row) => row.map(runsText))
  const { shares, points } = measureTable(words, sizes.bodyTable, textWidth)
  const numeric = numericColumns(words)
  const [header = [], ...others] = rows
  const columnHeader = (runs: TableBlock['rows'][number][number], column: number) =>
    block('th', '', runNodes(runs), {
      attributes: { scope: 'col' },
      style: { width: percent(shares[column]) },
    })
  return block(
    'table',
    'letter-table',
    [
      block('thead', '', [block('tr', '', header.map(columnHeader))]),
      block(
        'tbody',
        '',
        others.map((row) =>
          block(
            'tr',
            '',
            row.map((runs, column) =>
              block('td', numeric[column] ? 'letter-right' : '', [block('p', '', runNodes(runs))], {
                attributes: { 'data-label': words[0]?.[column] ?? '' },
              }),
            ),
          ),
        ),
      ),
    ],
    { ...anchor, ...tableSize(points, sizes.bodyTable) },
  )
}
