import { printMarkup } from '@thidua/letter/markup/print-markup'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { blocksOf } from './blocks-and-doc.ts'
import { schema } from './schema.ts'

/** A line or a table of the document that says something, and where it stands. */
interface Line {
  readonly node: Node
  readonly from: number
  readonly to: number
  readonly markup: string
}

/**
 * Makes the document of a change say what `next` says: lines that say the same stay as they are, with empty ones and the
 * space at their end, which no markup has; of a line that says another thing only what differs is replaced.
 */
export function replaceLines(change: Transaction, next: Node): Transaction {
  const own = linesOf(change.doc)
  const wanted = linesOf(next)
  const same = (one: Line | undefined, other: Line | undefined) => one?.markup === other?.markup
  const shorter = Math.min(own.length, wanted.length)
  let start = 0
  while (start < shorter && same(own[start], wanted[start])) start++
  let end = 0
  while (end < shorter - start && same(own.at(-1 - end), wanted.at(-1 - end))) end++
  const old = own.slice(start, own.length - end)
  const fresh = wanted.slice(start, wanted.length - end)
  if (old.length === fresh.length) {
    // From the end, so that the places before stay what they are.
    for (let at = old.length - 1; at >= 0; at--) replaceLine(change, old[at], fresh[at])
    return change
  }
  const from = old[0]?.from ?? own[start - 1]?.to ?? 0
  const to = old.at(-1)?.to ?? from
  const nodes = fresh.map(({ node }) => node)
  const isAll = from === 0 && to === change.doc.content.size
  return change.replaceWith(from, to, nodes.length === 0 && isAll ? [schema.nodes.line.create()] : nodes)
}

function replaceLine(change: Transaction, old: Line | undefined, fresh: Line | undefined): void {
  if (!old || !fresh || old.markup === fresh.markup) return
  const { node, from } = old
  if (!node.isTextblock || !fresh.node.hasMarkup(node.type, node.attrs, node.marks)) {
    change.replaceWith(from, old.to, fresh.node)
    return
  }
  // A space that somebody has just typed at the end goes on standing there.
  const space = /\s*$/u.exec(node.textContent)?.[0] ?? ''
  const content =
    space === ''
      ? fresh.node.content
      : fresh.node.content.append(schema.nodes.line.create(null, schema.text(space)).content)
  const begins = node.content.findDiffStart(content)
  const ends = node.content.findDiffEnd(content)
  if (begins === null || !ends) return
  const overlap = Math.max(0, begins - Math.min(ends.a, ends.b))
  const inside = from + 1
  change.replaceWith(inside + begins, inside + ends.a + overlap, content.cut(begins, ends.b + overlap))
}

function linesOf(document: Node): Line[] {
  const lines: Line[] = []
  document.forEach((node, from) => {
    const markup = printMarkup(blocksOf(schema.nodes.doc.create(null, node)))
    if (markup !== '') lines.push({ node, from, to: from + node.nodeSize, markup })
  })
  return lines
}
