import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import { plainRuns, type BodyBlock, type HeadingBlock, type LetterDocument } from '../../model/letter-document.ts'
import { baseLines } from '../../model/list-lines.ts'
import type { TableBlock } from '../../markup/markup-blocks.ts'
import { runsText } from '../../markup/plain-text.ts'
import { columnShares } from '../column-shares.ts'
import { dottedLine, textWidth } from '../layout.ts'
import { styled, textRuns, xmlText } from './paragraphs.ts'
import { dataTable } from './tables.ts'

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

/** Legal bases and the text itself. The last paragraph stays with the signature below it. */
export const bodyText = ({ bases, body }: LetterDocument): (Paragraph | Table)[] => [
  ...baseLines(bases).map((line) => styled('Base', line)),
  ...body.flatMap((block, index) => blockParagraphs(block, index === body.length - 1)),
]

function blockParagraphs(block: BodyBlock, last: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block)]
    case 'blank':
      return [new Paragraph({ children: [new TextRun(dottedLine)] })]
    case 'table':
      return [table(block), styled('TableGap', '')]
    case 'dash':
      return [text([...plainRuns('- '), ...block.runs], last)]
    case 'subdash':
      return [text([...plainRuns('+ '), ...block.runs], last)]
    case 'numbered':
      return [text([...plainRuns(`${block.label} `), ...block.runs], last)]
    case 'paragraph':
      return [text(block.runs, last)]
  }
}

const text = (runs: Parameters<typeof textRuns>[0], keepNext: boolean): Paragraph =>
  new Paragraph({ children: textRuns(runs), ...(keepNext && { keepNext }) })

const heading = ({ level, text: words, tail }: HeadingBlock): Paragraph =>
  new Paragraph({
    heading: levels[level],
    children: [
      new TextRun(xmlText(words)),
      ...(tail === undefined ? [] : [new TextRun({ text: xmlText(tail), bold: false })]),
    ],
  })

function table({ rows }: TableBlock): Table {
  const shares = columnShares(rows.map((row) => row.map(runsText)))
  const cell = (style: string) => (runs: Parameters<typeof textRuns>[0]) => [new Paragraph({ style, children: textRuns(runs) })]
  return dataTable(
    shares.map((share) => share * textWidth),
    rows.map((row, index) => row.map(cell(index === 0 ? 'TableHeader' : 'TableText'))),
  )
}
