import type { Runs } from '../../markup/markup-blocks.ts'
import type { Anchor } from '../../model/letter-document.ts'
import type { HtmlElement, HtmlNode } from './html-node.ts'

export const block = (
  tag: string,
  className: string,
  children: readonly HtmlNode[],
  more: Pick<HtmlElement, 'attributes' | 'style'> = {},
): HtmlElement => ({ tag, class: className, children, ...more })

/** What a remark or a 'Sửa' link hangs on. */
export const anchored = ({
  path,
  place,
  target,
}: Anchor & { readonly target?: string }): Pick<HtmlElement, 'attributes'> =>
  path || place || target
    ? {
        attributes: {
          ...(place && { 'data-place': place }),
          ...(path && { 'data-path': path }),
          ...(target && { id: target }),
        },
      }
    : {}

export const runNodes = (runs: Runs): HtmlNode[] =>
  runs.map(({ text, bold, italic, link }) => {
    const inner: HtmlNode = italic ? { tag: 'em', children: [text] } : text
    const words: HtmlNode = bold ? { tag: 'strong', children: [inner] } : inner
    return link === undefined ? words : { tag: 'a', attributes: { href: `#${link}` }, children: [words] }
  })

/** A title in the lines that it is broken into; a narrow screen may run them together. */
export const lines = (texts: readonly string[]): HtmlNode[] =>
  texts.flatMap((text, index): HtmlNode[] => [...(index > 0 ? [' '] : []), block('span', 'letter-line', [text])])

/** The size of a table's words where so many columns leave less than the letter's own. */
export const tableSize = (points: number, usual: number): Pick<HtmlElement, 'style'> =>
  points < usual ? { style: { '--letter-table-size': `${points}pt` } } : {}

export const percent = (share = 0): string => `${Math.round(share * 10_000) / 100}%`

/** A drawn rule of a length in millimetres. */
export const rule = (length: number): HtmlElement =>
  block('div', 'letter-rule', [], { style: { width: `${length}mm` } })
