import { paragraph, paragraphText, type SourceParagraph, type SourceTable } from '../../../model/source-block.ts'
import { foldedWords } from '../../../sentences/fold.ts'
import { everyTarget, senseOf } from './meanings.ts'

type Cell = readonly SourceParagraph[]

const number = /^(?:[IVX]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2})[.)]?$/u
const fewest = 4
const longest = 45

/**
 * The outline as a form to fill in: a table with an item's number, its heading and the answer side by side. Gives
 * the letter's paragraphs in their order; null for any other table.
 */
export function outlineTable({ rows }: SourceTable): SourceParagraph[] | null {
  const read = rows.map(readRow)
  const met = new Set(read.flatMap(({ target }) => target ?? []))
  return met.size < fewest ? null : read.flatMap(({ paragraphs }) => paragraphs)
}

function readRow(row: readonly Cell[]) {
  const cells = row.filter((cell) => textOf(cell) !== '')
  const [first, ...others] = cells
  const typed = first && number.test(textOf(first)) ? textOf(first).replace(/[.)]$/u, '') : null
  const [headed, ...answers] = typed === null ? cells : others
  const [heading, ...more] = headed ?? []
  const words = heading ? foldedWords(paragraphText(heading)).length : 0
  const sense = heading && words <= longest ? senseOf(paragraphText(heading), everyTarget) : null
  if (!heading || !sense?.strong)
    return {
      target: null,
      paragraphs: cells.length === 0 ? [] : [paragraph([{ text: cells.map(textOf).join(' – ') }])],
    }
  const label = typed === null ? [] : [{ text: `${typed}. `, bold: true as const }]
  const title = paragraph([...label, ...heading.runs.map((run) => ({ ...run, bold: true as const }))])
  return { target: sense.target, paragraphs: [title, ...more, ...answers.flat()] }
}

const textOf = (cell: Cell): string => cell.map(paragraphText).join(' ').trim()
