import { element, valued } from '../docx/word-elements.ts'
import { childrenOf, type XmlElement } from '../xml-tree.ts'

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
}

/** The lists of a document as the numbering part of a .docx, so that both are counted alike. */
export class OdtLists {
  readonly #levels = new Map<string, XmlElement[]>()
  readonly #lists: XmlElement[] = []
  /** The list of each style that was met last, and lists by their own name: others go on from them. */
  readonly #last = new Map<string, string>()
  readonly #named = new Map<string, string>()

  constructor(places: readonly (XmlElement | undefined)[]) {
    for (const place of places) {
      for (const style of childrenOf(place, 'text:list-style'))
        this.#levels.set(style.attributes['style:name'] ?? '', style.children.flatMap(levelOf))
      for (const outline of childrenOf(place, 'text:outline-style'))
        this.#levels.set(outlineStyle, outline.children.flatMap(levelOf))
    }
  }

  /** The number of a list as it begins: its own, or that of the list which it goes on from. */
  open({ attributes }: XmlElement, style: string): string {
    const continued = this.#named.get(attributes['text:continue-list'] ?? '')
    const before = attributes['text:continue-numbering'] === 'true' ? this.#last.get(style) : undefined
    const id = continued ?? before ?? this.#add(style)
    this.#last.set(style, id)
    const name = attributes['xml:id']
    if (name !== undefined) this.#named.set(name, id)
    return id
  }

  /** The one list of the numbered headings. */
  outline(): string {
    const id = this.#last.get(outlineStyle) ?? this.#add(outlineStyle)
    this.#last.set(outlineStyle, id)
    return id
  }

  /** All lists that were opened. */
  numbering(): XmlElement {
    return element('', [element('w:numbering', this.#lists)])
  }

  #add(style: string): string {
    const id = String(this.#lists.length / 2 + 1)
    this.#lists.push(
      element('w:abstractNum', this.#levels.get(style) ?? [], { 'w:abstractNumId': id }),
      element('w:num', [valued('w:abstractNumId', id)], { 'w:numId': id }),
    )
    return id
  }
}

const outlineStyle = ' outline'

function levelOf({ name, attributes }: XmlElement): XmlElement[] {
  const level = Number(attributes['text:level'] ?? 1)
  if (!Number.isInteger(level) || level < 1 || level > 9) return []
  const at = { 'w:ilvl': String(level - 1) }
  if (name === 'text:list-level-style-bullet' || name === 'text:list-level-style-image')
    return [element('w:lvl', [valued('w:numFmt', 'bullet')], at)]
  const kind = formats[attributes['style:num-format'] ?? '']
  if (kind === undefined) return []
  const shown = Math.min(level, Math.max(1, Number(attributes['text:display-levels'] ?? 1) || 1))
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + index + 1}`).join('.')
  const text = `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`
  const start = attributes['text:start-value'] ?? '1'
  return [element('w:lvl', [valued('w:start', start), valued('w:numFmt', kind), valued('w:lvlText', text)], at)]
}
