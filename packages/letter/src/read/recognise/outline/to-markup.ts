import { type Block, labelPattern, type Run, type TextBlock } from '../../../markup/markup-blocks.ts'
import { printMarkup } from '../../../markup/print-markup.ts'
import type { paragraphText } from '../../../model/source-block.ts'
import { bulletPattern } from '../../../sentences/bullet-pattern.ts'
import type { Line, TextLine } from './line.ts'
import { sliceRuns } from './split-heading.ts'

const typedLabel = new RegExp(`^(${labelPattern})\\s+(?=\\S)`, 'u')
const wholeLabel = new RegExp(`^${labelPattern}$`, 'u')

/** Lines as the blocks of a narrative: dashes of every kind become `-`, numbers stay as typed. */
const toBlocks = (lines: readonly Line[]): Block[] =>
  lines.map((line): Block => {
    if (line.kind === 'text') return textBlock(line)
    const rows = line.table.rows.map((row) => row.map((cell) => cell.flatMap((part, index) => cellRuns(part, index))))
    return { kind: 'table', rows: rows.map((row, index) => (index === 0 ? row.map(plainHeader) : row)) }
  })

/** A header cell that is bold all through says no more than that it is a header. */
const plainHeader = (runs: Run[]): Run[] =>
  runs.every((run) => run.bold || run.text.trim() === '')
    ? runs.map(({ text, italic }) => ({ text, ...(italic && { italic }) }))
    : runs

export const toMarkup = (lines: readonly Line[]): string => printMarkup(toBlocks(lines))

const cellRuns = (part: Parameters<typeof paragraphText>[0], index: number): Run[] => [
  ...(index > 0 ? [{ text: ' ' }] : []),
  ...(part.label === null ? [] : [{ text: `${part.label} ` }]),
  ...part.runs,
]

function textBlock({ label, runs }: TextLine): TextBlock {
  if (label === '-') return { kind: 'dash', runs }
  if (label === '+') return { kind: 'subdash', runs }
  if (label !== null && wholeLabel.test(label)) return { kind: 'numbered', label, runs }
  const all = label === null ? runs : [{ text: `${label} ` }, ...runs]
  const text = all.map((run) => run.text).join('')
  const bullet = bulletPattern.exec(text)?.[0]
  if (bullet !== undefined)
    return { kind: /[+*○◦]/u.test(bullet) ? 'subdash' : 'dash', runs: sliceRuns(all, bullet.length) }
  const typed = typedLabel.exec(text)
  if (typed?.[1] !== undefined) return { kind: 'numbered', label: typed[1], runs: sliceRuns(all, typed[0].length) }
  return { kind: 'paragraph', runs: all }
}
