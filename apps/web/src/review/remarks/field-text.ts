import { type CodePoints, codePoints } from '@thidua/letter/markup/code-points'
import type { TextRange } from '@thidua/letter/markup/quote-of'
import { firstFrom, sourceOffsets } from '@thidua/letter/markup/source-offsets'

/** A field's text as the letter prints it: where each of its characters stands on the page and in what was sent. */
export interface FieldText {
  /** With a line break between paragraphs and cells: they follow each other without a gap in the tree, not on the page. */
  readonly shown: string
  readonly at: readonly { readonly node: Text; readonly offset: number }[]
  /** Index in the sent text of each character shown, in UTF-16 units. */
  readonly offsets: Int32Array
  readonly points: CodePoints
}

/**
 * The text of a field in the letter. Null for a field whose words the letter does not print as they were sent: a figure,
 * a row, a title in capitals, a text by default.
 */
export function fieldText(letter: Element, path: string, sent: string | undefined): FieldText | null {
  if (sent === undefined) return null
  const blocks = [...letter.querySelectorAll(`[data-path="${CSS.escape(path)}"]`)].filter(
    // Headings are the outline's words, lines of an annex the table's.
    ({ tagName }) => !/^(?:H[1-6]|TR)$/u.test(tagName),
  )
  const at: { node: Text; offset: number }[] = []
  let shown = ''
  let before: Element | null | undefined
  for (const block of blocks)
    for (const node of textNodes(block)) {
      const last = at.at(-1)
      const paragraph = node.parentElement?.closest('p, td, th') ?? null
      if (last && paragraph !== before) {
        shown += '\n'
        at.push(last)
      }
      before = paragraph
      for (let offset = 0; offset < node.data.length; offset++) at.push({ node, offset })
      shown += node.data
    }
  const text = sent.normalize('NFC')
  const offsets = shown === '' ? null : sourceOffsets(text, shown)
  return offsets && { shown, at, offsets, points: codePoints(text) }
}

/** A text node itself, or those below a node in their order. */
export function* textNodes(root: Node): Generator<Text> {
  if (root instanceof Text) yield root
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) yield node
}

/** Where a range of the sent text stands on the page; null when nothing of it is printed. */
export function pageRange({ at, offsets, points }: FieldText, { start, end }: TextRange): Range | null {
  const [from, to] = [at[firstFrom(offsets, points.unitAt(start))], at[firstFrom(offsets, points.unitAt(end)) - 1]]
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset + 1)
  return range.collapsed ? null : range
}

/** The range of the sent text that is shown from one character to behind another. */
export const sentRange = ({ offsets, points }: FieldText, from: number, to: number): TextRange => ({
  start: points.before(offsets[from] ?? 0),
  end: points.before((offsets[to - 1] ?? 0) + 1),
})
