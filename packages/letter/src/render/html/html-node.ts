import { printableText } from '@thidua/schema/text/kept-text'

/** One element as plain data: a browser turns it into elements of its own, `printHtml` into text. */
export interface HtmlElement {
  readonly tag: string
  readonly class?: string
  /** `data-…`, `lang`, `scope`, `role`, `aria-…`: names as HTML spells them. */
  readonly attributes?: Readonly<Record<string, string>>
  /** CSS properties as HTML spells them; only custom properties and lengths that depend on the words. */
  readonly style?: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

export type HtmlNode = HtmlElement | string

/** Elements as HTML text; everything that came from people is escaped. */
export const printHtml = (nodes: readonly HtmlNode[]): string => nodes.map(printNode).join('')

function printNode(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node)
  const style = Object.entries(node.style ?? {})
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  const attributes = {
    ...(node.class && { class: node.class }),
    ...node.attributes,
    ...(style && { style }),
  }
  const printed = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
  return `<${node.tag}${printed}>${printHtml(node.children)}</${node.tag}>`
}

/** Text or attribute value with every character that has a meaning in HTML replaced. */
export const escapeHtml = (text: string): string =>
  printableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
