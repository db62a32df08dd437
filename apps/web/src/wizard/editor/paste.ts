import { labelPattern } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { nodesOf } from './blocks-and-doc.ts'
import { nextMark } from './line-commands.ts'
import { schema } from './schema.ts'

const { line } = schema.nodes

/** Plain text comes in as the markup reads it. */
export const sliceOfText = (text: string): Slice => {
  const nodes = nodesOf(parseMarkup(text))
  // A single plain line goes into the line it is pasted in.
  const open = nodes.length === 1 && nodes[0]?.attrs['mark'] === '' ? 1 : 0
  return new Slice(Fragment.from(nodes), open, open)
}

/** Lists of a page or of Word become lines with marks; what wraps text in a list item is taken off. */
export function flattenHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const useless of page.querySelectorAll('style, script, o\\:p, meta, link, title')) useless.remove()
  // Inner lists first, so that a second-level item is a line of its own behind its parent.
  for (const list of [...page.querySelectorAll('ul, ol')].reverse()) flattenList(list)
  // A cell of the markup is one line.
  for (const end of page.querySelectorAll(':is(td, th) :is(br, p, div)')) end.after(' ')
  for (const cell of page.querySelectorAll('td, th'))
    cell.textContent = (cell.textContent ?? '').replace(/\s+/gu, ' ').trim()
  return page.body.innerHTML
}

function flattenList(list: Element): void {
  const page = list.ownerDocument
  const nested = list.parentElement?.closest('ul, ol') !== null && list.parentElement !== null
  let label = /^[a-z]$/iu.test(list.getAttribute('type') ?? '') ? 'a)' : `${list.getAttribute('start') ?? '1'}.`
  const lines: Element[] = []
  for (const item of list.children) {
    const inner = [...item.querySelectorAll('p[data-mark]')]
    for (const one of inner) one.remove()
    for (const wrapper of item.querySelectorAll('p, div')) wrapper.replaceWith(...wrapper.childNodes)
    const text = page.createElement('p')
    text.setAttribute('data-mark', list.tagName === 'OL' ? label : nested ? '+' : '-')
    text.append(...item.childNodes)
    lines.push(text, ...inner)
    label = nextMark(label)
  }
  list.replaceWith(...lines)
}

/** A list mark at the start of a line's text, as Word writes it into what it copies. */
const written = new RegExp(String.raw`^\s*(?:([-–—•·▪§])|([+o])|(${labelPattern}))\s+(?=\S)`, 'u')

/** Marks that stand as text at the start of a line become the line's mark. */
export const recogniseMarks = (slice: Slice): Slice =>
  slice.content.childCount > 1 ? new Slice(Fragment.from(slice.content.content.map(recogniseMark)), 0, 0) : slice

function recogniseMark(node: Node): Node {
  if (node.type !== line || node.attrs['mark'] !== '') return node
  const [whole, dash, plus, label] = written.exec(node.textContent) ?? []
  if (whole === undefined) return node
  return line.create({ mark: dash ? '-' : plus ? '+' : (label ?? '') }, node.content.cut(whole.length))
}
