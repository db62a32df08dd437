import { type Property, propertiesIn } from './properties.ts'
import type { WordBinary } from './word-binary.ts'

/** What a style sets itself, and the style it is based on. */
interface Style {
  readonly base: number
  readonly paragraph: readonly Property[]
  readonly text: readonly Property[]
}

const none: Style = { base: 0xfff, paragraph: [], text: [] }

/** The styles of a file ([MS-DOC] 2.9.271 STSH): what each says of paragraphs and of their letters, with all it is based on. */
export class StyleSheet {
  readonly #styles: readonly Style[]
  readonly #whole = new Map<number, Style>()

  constructor(word: WordBinary) {
    this.#styles = readStyles(word)
  }

  paragraph(style: number): readonly Property[] {
    return this.#resolved(style).paragraph
  }

  text(style: number): readonly Property[] {
    return this.#resolved(style).text
  }

  /** Its own after those of its base; styles that are based on each other end where they meet. */
  #resolved(style: number): Style {
    const known = this.#whole.get(style)
    if (known) return known
    const own = this.#styles[style] ?? none
    this.#whole.set(style, own)
    const base = own.base === none.base ? none : this.#resolved(own.base)
    const whole = {
      base: own.base,
      paragraph: [...base.paragraph, ...own.paragraph].slice(-mostProperties),
      text: [...base.text, ...own.text].slice(-mostProperties),
    }
    this.#whole.set(style, whole)
    return whole
  }
}

/** Of a chain of styles in a damaged file. */
const mostProperties = 500
const mostStyles = 4_094
const sheetPart = 1

function readStyles({ table, part }: WordBinary): Style[] {
  const { at, bytes } = part(sheetPart)
  const end = at + bytes
  if (bytes < 8) return []
  const count = Math.min(mostStyles, table.getUint16(at + 2, true))
  const fixedBytes = table.getUint16(at + 4, true)
  const styles: Style[] = []
  for (let cursor = at + 2 + table.getUint16(at, true); styles.length < count && cursor + 2 <= end; ) {
    const length = table.getUint16(cursor, true)
    const from = cursor + 2
    if (from + length > end) break
    styles.push(length < fixedBytes + 4 ? none : readStyle(table, from, fixedBytes, from + length))
    cursor = from + length + (length % 2)
  }
  return styles
}

const kinds = { paragraph: 1, text: 2 } as const

/** One style: its kind and base, its name, then its properties – a paragraph's after the number of the style. */
function readStyle(table: DataView, from: number, fixedBytes: number, end: number): Style {
  const link = table.getUint16(from + 2, true)
  const kind = link & 0xf
  const name = from + fixedBytes
  let at = name + 2 + table.getUint16(name, true) * 2 + 2
  const next = (): readonly [number, number] => {
    if (at + 2 > end) return [at, at]
    const start = at + 2
    const stop = Math.min(end, start + table.getUint16(at, true))
    at = stop + ((stop - start) % 2)
    return [start, stop]
  }
  const [paragraphAt, paragraphEnd] = kind === kinds.paragraph ? next() : [0, 0]
  const [textAt, textEnd] = kind === kinds.paragraph || kind === kinds.text ? next() : [0, 0]
  return {
    base: link >> 4,
    paragraph: paragraphEnd - paragraphAt > 2 ? propertiesIn(table, paragraphAt + 2, paragraphEnd) : [],
    text: propertiesIn(table, textAt, textEnd),
  }
}
