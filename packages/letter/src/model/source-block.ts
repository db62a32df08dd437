import type { Run, Runs } from '../markup/markup-blocks.ts'
import { unicodeText } from './unicode-text.ts'

/** One paragraph as a file shows it, whatever the format. */
export interface SourceParagraph {
  readonly kind: 'paragraph'
  /** A list mark or number made by the word processor: `-`, `+`, `1.`, `2.1.`; null when typed or absent. */
  readonly label: string | null
  readonly runs: Runs
  readonly centred: boolean
}

/** A table: rows of cells of paragraphs. A cell that is merged into another is empty. */
export interface SourceTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly (readonly SourceParagraph[])[])[]
}

export type SourceBlock = SourceParagraph | SourceTable

/** A file taken apart: its paragraphs and tables in reading order, and what only the raw file shows. */
export interface Source {
  readonly blocks: readonly SourceBlock[]
  /** Footnotes and the like: text outside the flow. */
  readonly notes: readonly string[]
  readonly marks: SourceMarks
}

/** Slips that vanish when a file is tidied, so that they are noted while reading it. */
export interface SourceMarks {
  /** Words typed with decomposed Unicode. */
  readonly decomposed: readonly string[]
  /** Lines with asterisks left over from another program. */
  readonly strayAsterisks: readonly string[]
  /** Places where a page or line break cut a sentence, as joined. */
  readonly brokenSentences: readonly string[]
}

export const paragraph = (runs: Runs, more: Partial<Omit<SourceParagraph, 'kind' | 'runs'>> = {}): SourceParagraph => ({
  kind: 'paragraph',
  label: null,
  centred: false,
  runs: tidySpaces(runs),
  ...more,
})

/** Words of runs as compared and matched: the style left out. */
export const textOf = (runs: Runs): string => runs.map((run) => run.text).join('')

/** Words of a paragraph with its automatic number. */
export const paragraphText = ({ label, runs }: Pick<SourceParagraph, 'label' | 'runs'>): string =>
  (label === null ? textOf(runs) : `${label} ${textOf(runs)}`).trim()

/** Words of a paragraph; of a table its rows as lines, cells parted by tabs. */
export const blockText = (block: SourceBlock): string =>
  block.kind === 'paragraph' ? paragraphText(block) : tableText(block)

export const tableText = ({ rows }: SourceTable): string =>
  rows.map((row) => row.map((cell) => cell.map(paragraphText).join(' ')).join('\t')).join('\n')

/** Vietnamese letters in NFC; every kind of blank one space; invisible characters out, last; equal neighbours joined, ends trimmed. */
export function tidySpaces(runs: Runs): Run[] {
  const tidy: Run[] = []
  // Asked of the text joined so far, this would take time by the square of the runs.
  let blankBefore = true
  for (const run of wholeLetters(runs)) {
    const before = tidy.at(-1)
    let text = unicodeText(run.text).replace(invisible, '').replace(/\s+/gu, ' ')
    if (blankBefore) text = text.trimStart()
    if (text === '') continue
    blankBefore = text.endsWith(' ')
    const same = before && ((before.bold === run.bold && before.italic === run.italic) || text === ' ')
    if (same) tidy[tidy.length - 1] = { ...before, text: before.text + text }
    else tidy.push({ ...run, text })
  }
  const last = tidy.at(-1)
  if (last?.text.endsWith(' ')) tidy[tidy.length - 1] = { ...last, text: last.text.trimEnd() }
  return tidy.filter(({ text }) => text !== '').map((run) => ({ ...run, text: run.text.normalize('NFC') }))
}

/** Marks at the start of a run join the letter that the run before ends with: programs part decomposed letters anywhere. */
function wholeLetters(runs: Runs): Runs {
  if (!runs.some(({ text }) => leadingMarks.test(text))) return runs
  const whole: Run[] = []
  for (const run of runs) {
    const marks = leadingMarks.exec(run.text)?.[0] ?? ''
    const before = whole.at(-1)
    if (before && marks !== '') whole[whole.length - 1] = { ...before, text: before.text + marks }
    const text = before ? run.text.slice(marks.length) : run.text
    if (text !== '') whole.push({ ...run, text })
  }
  return whole
}

const leadingMarks = /^\p{M}+/u

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\u0000-\u0008\u000e-\u001f\u007f]/gu
