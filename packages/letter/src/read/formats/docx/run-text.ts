import { isSymbolFont, symbolText } from '../../../characters/symbol-fonts.ts'
import type { XmlElement } from '../xml-tree.ts'

/** What one part of a run says: a tab stays a tab and a break a line feed, a soft hyphen stays for the fonts that mean a letter by it. */
export function runText(part: XmlElement, font: string): string {
  switch (part.name) {
    case 'w:t':
      return isSymbolFont(font)
        ? part.text.replace(/[\uf000-\uf0ff]/gu, (found) => symbolText(font, found.charCodeAt(0)))
        : part.text
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:softHyphen':
      return '\u00ad'
    case 'w:sym':
      return symbolText(part.attributes['w:font'] ?? '', Number.parseInt(part.attributes['w:char'] ?? '', 16))
    default:
      return ''
  }
}

/** A formula in one line: a fraction with a slash, an exponent with a caret. */
export function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return element.text
  const parts = element.children.map((part) => ({ name: part.name, text: mathText(part) }))
  const before = (name: string) => (name === 'm:den' ? '/' : name === 'm:sup' ? '^' : '')
  return parts.map(({ name, text }) => (text === '' ? '' : before(name) + text)).join('')
}
