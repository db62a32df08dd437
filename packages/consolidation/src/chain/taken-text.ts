import { printMarkup } from '@thidua/letter/markup/print-markup'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { TextRange } from '../sentences/sentences-of.ts'
import { lengthInPoints } from '../sentences/slice-points.ts'
import { type Part, printedText } from '../sources/part.ts'
import { hasMarkup, partBlocks } from '../sources/part-blocks.ts'

/** What an issued letter says of an item, as the report of its host takes it over; each paragraph where it stands in it. */
interface TakenText {
  readonly text: string
  /** In code points; what lies between two of them is the end of a line. */
  readonly parts: readonly (TextRange & { readonly part: Part })[]
}

/**
 * The paragraphs of an item, one a line, as the text of a narrative. It follows from what was sealed of the letter alone,
 * so it is worked out whenever it is needed: to be taken over, and to follow a sentence down.
 */
export function takenText(parts: readonly Part[], item: ItemId): TakenText {
  const placed: (TextRange & { part: Part })[] = []
  const lines: string[] = []
  let at = 0
  for (const part of parts) {
    const line = part.item === item ? lineOf(part) : ''
    if (line === '') continue
    const length = lengthInPoints(line)
    placed.push({ part, start: at, end: at + length })
    lines.push(line)
    at += length + 1
  }
  return { text: lines.join('\n'), parts: placed }
}

/** A paragraph as a narrative writes it: what is no markup is written so that it reads as it was printed. */
function lineOf(part: Part): string {
  const said = { kind: part.kind, text: printedText(part) }
  const first = part.sources[0]?.quote.path ?? null
  return (hasMarkup(said, first) ? said.text : printMarkup(partBlocks(said, first))).trim()
}
