import { leadOf } from '../../markup/lead-of.ts'
import { leadsOn } from '../../markup/leads-on.ts'
import type { TableBlock } from '../../markup/markup-blocks.ts'
import { runsText } from '../../markup/plain-text.ts'
import type { BodyBlock, HeadingBlock, LetterDocument } from '../../model/letter-document.ts'
import { baseLines } from '../../model/list-lines.ts'
import { dottedLine, sizes, textWidth } from '../layout.ts'
import { measureTable } from '../measure-table.ts'
import { numericColumns } from '../numeric-columns.ts'
import { bookmarked, paragraph, run, sized, styled, textRuns } from './paragraphs.ts'
import { dataTable } from './tables.ts'
import { mark, type Xml } from './wordml.ts'

/** Legal bases and the text itself. The last paragraph stays with the signature below it. */
export const bodyText = ({ bases, body }: LetterDocument): Xml[] => [
  ...baseLines(bases).map((line) => styled('Base', line)),
  ...body.flatMap((block, index) => blockParagraphs(block, index === body.length - 1, index)),
]

/** A block of text; `keepNext` holds it on the page of what follows, `id` is that of its bookmark. */
export function blockParagraphs(block: BodyBlock, keepNext = false, id = 0): Xml[] {
  const known = (runs: Xml[]) => (block.bookmark === undefined ? runs : bookmarked(block.bookmark, id, runs))
  switch (block.kind) {
    case 'heading':
      return [heading(block)]
    case 'blank':
      return [paragraph({}, known([run(dottedLine)]))]
    case 'table':
      return [table(block, known), styled('TableGap', '')]
    case 'dash':
    case 'subdash':
    case 'numbered':
    case 'paragraph':
      return [
        paragraph({ keepNext: keepNext || leadsOn(block) }, known([...led(leadOf(block)), ...textRuns(block.runs)])),
      ]
  }
}

const led = (lead: string): Xml[] => (lead === '' ? [] : [run(lead)])

const upright = [mark('b', { val: 0 }), mark('bCs', { val: 0 })]

const heading = ({ level, text: words, tail }: HeadingBlock): Xml =>
  paragraph({ style: `Heading${level}` }, [run(words), ...(tail === undefined ? [] : [run(tail, upright)])])

/** `known` puts the bookmark on its first cell. */
function table({ rows }: TableBlock, known: (runs: Xml[]) => Xml[]): Xml {
  const words = rows.map((row) => row.map(runsText))
  const numeric = numericColumns(words)
  const style = (line: number, column: number) =>
    line === 0 ? 'TableHeader' : numeric[column] ? 'TableNumber' : 'TableText'
  const measures = measureTable(words, sizes.bodyTable, textWidth)
  const size = measures.points < sizes.bodyTable ? sized(measures.points) : []
  return dataTable(
    measures,
    textWidth,
    rows.map((row, line) =>
      row.map((runs, column) => {
        const words = textRuns(runs, size)
        return [paragraph({ style: style(line, column) }, line === 0 && column === 0 ? known(words) : words)]
      }),
    ),
  )
}
