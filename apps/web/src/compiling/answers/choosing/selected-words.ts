import { readableRange } from '@thidua/consolidation/sources/readable-range'
import { wordsOf } from '@thidua/draft/sentences/words'
import { type ShownText, sentRange } from '#answers/shown-text.ts'
import type { PointedWords } from '../../model/compiling.ts'
import { type SaidText, textElements, textOf } from './said-texts.ts'

/**
 * The words that were selected below an element, text by text in their order: whole words, numbers whole, and what is
 * marked bold or stands in a table never cut in two. Empty when nothing of any text is selected.
 */
export const selectedWords = (range: Range, root: Element): PointedWords[] =>
  range.collapsed
    ? []
    : textElements(root)
        .filter((element) => range.intersectsNode(element))
        .flatMap((element) => {
          const text = textOf(element)
          const words = text && wordsIn(text, range)
          return words ? [words] : []
        })

function wordsIn(text: SaidText, range: Range): PointedWords | null {
  const shown = text.shown()
  const touched = shown && stretchOf(shown, range)
  if (!shown || !touched) return null
  const words = wordsOf(shown.shown).filter((word) => word.from < touched.to && word.to > touched.from)
  const [first, last] = [words.at(0), words.at(-1)]
  if (!first || !last) return null
  const sent = sentRange(shown, first.from, last.to)
  const { submission, path } = text
  return { submission, path, ...(text.markup ? readableRange(text.sent, sent) : sent) }
}

/** From where to where a range goes in a shown text; null where it only touches its edge. */
function stretchOf({ nodes }: ShownText, range: Range): { from: number; to: number } | null {
  const touched = nodes
    .filter(({ node }) => range.intersectsNode(node))
    .map(({ node, from }) => ({
      from: from + (node === range.startContainer ? range.startOffset : 0),
      to: from + (node === range.endContainer ? range.endOffset : node.data.length),
    }))
    .filter(({ from, to }) => to > from)
  const [first, last] = [touched.at(0), touched.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}
