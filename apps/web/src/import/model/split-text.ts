import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { printMarkup } from '@thidua/letter/markup/print-markup'
import { fold } from '@thidua/letter/sentences/fold'
import type { TemplateItem } from '@thidua/schema/outline/template'

/** A text block by block, each as markup of its own; joined by lines they are the text. */
export const splitBlocks = (text: string): string[] => parseMarkup(text).map((block) => printMarkup([block]))

export interface NarrativePiece {
  /** Key of the narrative it is meant for. */
  readonly key: string
  /** The heading within the text that says so; empty when there was none. */
  readonly heading: string
  readonly text: string
}

/** Longer lines are sentences that happen to begin with the words of a heading. */
const longestHeading = 60

/**
 * Parts a text among an item's narratives (III of a tổng kết: ưu điểm, tồn tại, nguyên nhân, bài học) by
 * the headings inside it. A heading that says more than the narrative's name stays in the text.
 */
export function splitByNarratives(item: TemplateItem, text: string): NarrativePiece[] {
  const [first] = item.narratives
  if (!first) return []
  if (item.narratives.length === 1) return [{ key: first.key, heading: '', text }]
  const pieces: { key: string; heading: string; lines: string[] }[] = []
  for (const line of splitBlocks(text)) {
    const heading = plainText(parseMarkup(line))
    const meant = heading.length <= longestHeading ? narrativeMeant(item, heading) : undefined
    const last = pieces.at(-1)
    if (meant) pieces.push({ key: meant.key, heading, lines: meant.whole ? [] : [line] })
    else if (last) last.lines.push(line)
    else pieces.push({ key: first.key, heading: '', lines: [line] })
  }
  return pieces
    .map(({ key, heading, lines }) => ({ key, heading, text: lines.join('\n') }))
    .filter((piece) => piece.text !== '')
}

function narrativeMeant(item: TemplateItem, heading: string): { key: string; whole: boolean } | undefined {
  const words = fold(heading.replace(/^\s*(?:[-+*]|[\divxIVX]{1,4}[.)/]|[a-zđ][.)])+\s*/u, ''))
  for (const { key, label } of item.narratives) {
    const name = fold(label.vi)
    const starts = [name, ...label.vi.split(',').map(fold)]
    if (starts.some((start) => words === start || words.startsWith(`${start} `)))
      return { key, whole: starts.includes(words) }
  }
  return undefined
}
