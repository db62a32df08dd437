import { labelPattern } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { nodesOf } from './blocks-and-doc.ts'
import { nextMark } from './line-commands.ts'
import { readPasted } from './read-pasted.ts'
import { schema } from './schema.ts'
import { squareTables } from './square-tables.ts'

const { line } = schema.nodes

/** Plain text comes in as the markup reads it. */
export const sliceOfText = (text: string): Slice => {
  const nodes = nodesOf(parseMarkup(text))
  // A single plain line goes into the line it is pasted in.
  const open = nodes.length === 1 && nodes[0]?.attrs['mark'] === '' ? 1 : 0
  return new Slice(Fragment.from(nodes), open, open)
}

/**
 * What other programs copy, as lines of ours: lists become lines with marks, a line break begins a line,
 * what wraps text in a list item or a cell is taken off.
 */
export function flattenHtml(html: string): string {
  const page = readPasted(html)
  // Inner lists first, so that a second-level item is a line of its own behind its parent.
  for (const list of [...page.querySelectorAll('ul, ol')].reverse()) flattenList(list)
  squareTables(page)
  // A cell of the markup is one line.
  for (const end of page.querySelectorAll(':is(td, th) :is(br, p, div)')) end.after(' ')
  for (const cell of page.querySelectorAll('td, th'))
    cell.textContent = (cell.textContent ?? '').replace(/\s+/gu, ' ').trim()
  // Browsers end what they copy with a line break; any other one stands between two lines.
  return page.body.innerHTML.replace(/(?:<br[^>]*>|<!--.*?-->|\s)+$/su, '').replace(/<br[^>]*>/gu, '<p>')
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

/** Marks that stand as text at the start of a line become the line's mark; empty lines, never saved, stay out. */
export function recogniseMarks(slice: Slice): Slice {
  if (slice.content.childCount < 2) return slice
  const nodes = slice.content.content.filter((node) => node.type !== line || node.content.size > 0)
  const inLine = nodes.length === 1 && nodes[0]?.type === line ? 1 : 0
  return new Slice(Fragment.from(inLine ? nodes : nodes.map(recogniseMark)), inLine, inLine)
}

function recogniseMark(node: Node): Node {
  if (node.type !== line || node.attrs['mark'] !== '') return node
  const [whole, dash, plus, label] = written.exec(node.textContent) ?? []
  if (whole === undefined) return node
  return line.create({ mark: dash ? '-' : plus ? '+' : (label ?? '') }, node.content.cut(whole.length))
}
