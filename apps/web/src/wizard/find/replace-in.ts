import type { Block, Runs } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { printMarkup } from '@thidua/letter/markup/print-markup'
import { parsePath } from '@thidua/schema/outline/parse-path'
import type { Answers, FieldPath } from '@thidua/schema/outline/paths'

export interface Wanted {
  readonly words: string
  /** Whether capitals count. */
  readonly exact: boolean
}

/** A field with the wanted words, how often, and the text that it would have with others in their places. */
export interface FoundField {
  readonly path: FieldPath
  readonly count: number
  readonly replaced: (by: string) => string
}

const pattern = ({ words, exact }: Wanted): RegExp =>
  new RegExp(words.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'), exact ? 'gu' : 'giu')

const countIn = (text: string, wanted: RegExp): number => [...text.matchAll(wanted)].length

/** The pieces of text of a block, in which alone something is found: marks of the markup are none of them. */
const runsOf = (block: Block): readonly Runs[] => (block.kind === 'table' ? block.rows.flat() : [block.runs])

function inRuns(runs: Runs, wanted: RegExp, by: string): Runs {
  return runs.map((run) => ({ ...run, text: run.text.replace(wanted, () => by) }))
}

const inBlock = (block: Block, wanted: RegExp, by: string): Block =>
  block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map((cell) => inRuns(cell, wanted, by))) }
    : { ...block, runs: inRuns(block.runs, wanted, by) }

/** Texts that a person writes as prose or as a line; choices, orders, figures and answers are none. */
function kindOf(path: FieldPath): 'markup' | 'line' | null {
  const parsed = parsePath(path)
  if (parsed?.kind === 'narrative') return 'markup'
  return parsed?.kind === 'cell' || parsed?.kind === 'reason' || parsed?.kind === 'letter' ? 'line' : null
}

/**
 * The fields of a draft that have the words, in the draft's order. `mayChange` leaves out what is closed, and what is no
 * text. Words that bold or italic begins or ends in are not found.
 */
export function findInAnswers(answers: Answers, wanted: Wanted, mayChange: (path: FieldPath) => boolean): FoundField[] {
  if (wanted.words === '') return []
  const words = pattern(wanted)
  return Object.entries(answers).flatMap(([path, value]): FoundField[] => {
    const kind = value === '' ? null : kindOf(path)
    if (kind === null || !mayChange(path)) return []
    if (kind === 'line') {
      const text = value.normalize('NFC')
      const count = countIn(text, words)
      return count === 0 ? [] : [{ path, count, replaced: (by) => text.replace(words, () => by) }]
    }
    const blocks = parseMarkup(value)
    const count = blocks
      .flatMap(runsOf)
      .flat()
      .reduce((sum, run) => sum + countIn(run.text, words), 0)
    return count === 0
      ? []
      : [{ path, count, replaced: (by) => printMarkup(blocks.map((block) => inBlock(block, words, by))) }]
  })
}
