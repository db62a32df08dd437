import type { Run, Runs } from '../../../markup/markup-blocks.ts'
import { textOf, tidySpaces } from '../../../model/source-block.ts'
import type { Numbering } from '../../../sentences/numbering.ts'
import { isNone } from './none-answer.ts'

/** A heading's own words, and the text that stands on the same line after it. */
export interface SplitHeading {
  readonly heading: string
  readonly inline: Runs
}

/**
 * Parts a heading from the text on its line: at the colon ("…: Không có"), else where bold ends, else
 * at the first full stop of a line that goes on long after it. A colon inside quotation marks and one
 * before more of the heading (`isHeading`) parts nothing.
 */
export function splitHeading(runs: Runs, numbering: Numbering, isHeading: (text: string) => boolean): SplitHeading {
  const all = textOf(runs)
  const start = Math.max(0, all.length - numbering.rest.length)
  const cut = colonCut(all, start, isHeading) ?? boldCut(runs, start) ?? sentenceCut(all, start) ?? all.length
  const heading = all
    .slice(start, cut)
    .replace(/[\s*_]+$/u, '')
    .replace(/\s*[:.;]+$/u, '')
    .replace(/^[\s*_]+|[\s*_]+$/gu, '')
  return { heading, inline: tidySpaces(stripLead(sliceRuns(runs, cut))) }
}

function colonCut(all: string, start: number, isHeading: (text: string) => boolean): number | null {
  let quoted = false
  for (let index = start; index < all.length; index++) {
    const char = all.charAt(index)
    if (char === '“' || char === '”') quoted = char === '“'
    else if (char === '"') quoted = !quoted
    if (char !== ':' || quoted) continue
    const after = all.slice(index + 1).trim()
    if (after === '') return index + 1
    if (isNone(after) || !isHeading(after) || after.length > 160) return index + 1
  }
  return null
}

/** Where a bold heading gives way to plain text on the same line. */
function boldCut(runs: Runs, start: number): number | null {
  let at = 0
  let bold = false
  for (const run of runs) {
    const end = at + run.text.length
    if (end > start && /\p{L}/u.test(run.text)) {
      if (!run.bold) return bold ? at : null
      bold = true
    }
    at = end
  }
  return null
}

function sentenceCut(all: string, start: number): number | null {
  const match = /^(?:\S+\s+){0,15}?\S*\p{Ll}[.]\s+(?=\p{Lu})/u.exec(all.slice(start))
  return match && all.length - start - match[0].length > 40 ? start + match[0].length : null
}

/** The runs from a position of their joint text on. */
export function sliceRuns(runs: Runs, from: number): Run[] {
  let at = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

const stripLead = (runs: Run[]): Run[] => {
  const [first, ...rest] = runs
  if (!first) return []
  const text = first.text.replace(/^\s*[:.]?\s*/u, '')
  return text === '' ? stripLead(rest) : [{ ...first, text }, ...rest]
}
