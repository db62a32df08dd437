import { type CodePoints, codePoints } from '@thidua/letter/markup/code-points'
import type { TextRange } from '@thidua/letter/markup/quote-of'
import { firstFrom, sourceOffsets } from '@thidua/letter/markup/source-offsets'

/** A sent text as a page shows it: where each of its characters stands in the tree and in what was sent. */
export interface ShownText {
  /** With a line break between paragraphs and cells: they follow each other without a gap in the tree, not on the page. */
  readonly shown: string
  /** The nodes that show it, in their order, with the index in `shown` at which each begins. */
  readonly nodes: readonly { readonly node: Text; readonly from: number }[]
  /** Index in the sent text of each character shown, in UTF-16 units. */
  readonly offsets: Int32Array
  readonly points: CodePoints
}

/** The text that some elements show, one after another; null where they show another one, or nothing. */
export function shownText(blocks: readonly Element[], sent: string): ShownText | null {
  const nodes: { node: Text; from: number }[] = []
  let shown = ''
  let before: Element | null | undefined
  for (const block of blocks)
    for (const node of textNodes(block)) {
      const paragraph = node.parentElement?.closest('p, li, td, th') ?? null
      if (nodes.length > 0 && paragraph !== before) shown += '\n'
      before = paragraph
      nodes.push({ node, from: shown.length })
      shown += node.data
    }
  const text = sent.normalize('NFC')
  const offsets = shown === '' ? null : sourceOffsets(text, shown)
  return offsets && { shown, nodes, offsets, points: codePoints(text) }
}

/** A text node itself, or those below a node in their order; the dash or number before a block is no text. */
export function* textNodes(root: Node): Generator<Text> {
  if (root instanceof Text) yield root
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null)
    if (!node.parentElement?.closest('[data-lead]')) yield node
}

/** The index in the shown text of a place in one of its nodes; null for a place that is none of it. */
export function shownAt({ nodes }: ShownText, place: Node, offset: number): number | null {
  const found = nodes.find(({ node }) => node === place)
  return found ? found.from + offset : null
}

/** Where a range of the sent text stands on the page; null when nothing of it is printed. */
export function pageRange(text: ShownText, { start, end }: TextRange): Range | null {
  const { offsets, points } = text
  const first = placeOf(text, firstFrom(offsets, points.unitAt(start)))
  const last = placeOf(text, firstFrom(offsets, points.unitAt(end)) - 1)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, Math.min(last.offset + 1, last.node.data.length))
  return range.collapsed ? null : range
}

/** The node of a character shown; of a break between two the end of the first. */
function placeOf({ nodes, shown }: ShownText, index: number): { node: Text; offset: number } | null {
  if (index < 0 || index >= shown.length) return null
  const { node, from } = nodes.findLast((one) => one.from <= index) ?? {}
  return node && from !== undefined ? { node, offset: Math.min(index - from, node.data.length) } : null
}

/** The range of the sent text that is shown from one character to behind another. */
export const sentRange = ({ offsets, points }: ShownText, from: number, to: number): TextRange => ({
  start: points.before(offsets[from] ?? 0),
  end: points.before((offsets[to - 1] ?? 0) + 1),
})
