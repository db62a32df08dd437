import type { Runs, TableBlock } from '../../markup/markup-blocks.ts'
import { runsText } from '../../markup/plain-text.ts'
import { type BodyBlock, type HeadingBlock, type LetterDocument, plainRuns } from '../../model/letter-document.ts'
import { baseLines } from '../../model/list-lines.ts'
import { columnShares } from '../column-shares.ts'
import { dottedLine, textWidth } from '../layout.ts'
import { numericColumns } from '../numeric-columns.ts'
import { paragraph, run, styled, styledRuns, textRuns } from './paragraphs.ts'
import { dataTable } from './tables.ts'
import { mark, type Xml } from './wordml.ts'

/** Legal bases and the text itself. The last paragraph stays with the signature below it. */
export const bodyText = ({ bases, body }: LetterDocument): Xml[] => [
  ...baseLines(bases).map((line) => styled('Base', line)),
  ...body.flatMap((block, index) => blockParagraphs(block, index === body.length - 1)),
]

/** A block of text; `keepNext` holds it on the page of what follows. */
export function blockParagraphs(block: BodyBlock, keepNext = false): Xml[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block)]
    case 'blank':
      return [paragraph({}, [run(dottedLine)])]
    case 'table':
      return [table(block), styled('TableGap', '')]
    case 'dash':
      return [text([...plainRuns('- '), ...block.runs], keepNext)]
    case 'subdash':
      return [text([...plainRuns('+ '), ...block.runs], keepNext)]
    case 'numbered':
      return [text([...plainRuns(`${block.label} `), ...block.runs], keepNext)]
    case 'paragraph':
      return [text(block.runs, keepNext)]
  }
}

const text = (runs: Runs, keepNext: boolean): Xml => paragraph({ keepNext }, textRuns(runs))

const upright = [mark('b', { val: 0 }), mark('bCs', { val: 0 })]

const heading = ({ level, text: words, tail }: HeadingBlock): Xml =>
  styledRuns(`Heading${level}`, [run(words), ...(tail === undefined ? [] : [run(tail, upright)])])

function table({ rows }: TableBlock): Xml {
  const words = rows.map((row) => row.map(runsText))
  const shares = columnShares(words)
  const numeric = numericColumns(words)
  const style = (line: number, column: number) =>
    line === 0 ? 'TableHeader' : numeric[column] ? 'TableNumber' : 'TableText'
  return dataTable(
    shares.map((share) => share * textWidth),
    rows.map((row, line) => row.map((runs, column) => [styledRuns(style(line, column), textRuns(runs))])),
  )
}
