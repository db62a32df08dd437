import { OPS } from 'unpdf/pdfjs'
import { drawnOnce } from './drawn-once.ts'
import { identity, type Matrix, matrixOf, times } from './matrix.ts'
import type { PdfItem, PdfStyle } from './pdf-item.ts'
import type { TaggedBlocks } from './tagged-blocks.ts'

/** pdf.js's operator list, as far as text needs it. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** What the page says of its glyphs: fonts, tags, and the way from the file's coordinates to the page as it is read. */
interface Setting {
  readonly style: (fontId: string) => PdfStyle
  readonly tags: TaggedBlocks | null
  readonly page: Matrix
  /** Leaves out what does not run level on the page as it is read: the writing of a stamp. */
  readonly levelOnly?: boolean
}
/** How far, by its own width, a level glyph may rise. */
const slant = 0.1

interface DrawnGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly originalCharCode: number
}
type Glyph = number | DrawnGlyph

/** What the text operators change (ISO 32000-2, 9.3–9.4). */
interface TextState {
  ctm: Matrix
  text: Matrix
  line: Matrix
  font: string
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/**
 * The text of a page glyph by glyph, each where it is drawn. pdf.js joins what one operator shows; where a
 * program draws the letters of a second font into gaps left by the first ("S  N i v " and "ở ộ ụ"), only
 * the glyphs' own places give the words.
 */
export function glyphItems(
  { fnArray, argsArray }: Operators,
  { style, tags, page, levelOnly = false }: Setting,
): PdfItem[] {
  const places = placesOf(tags)
  const marks: (Place | 'artifact' | null)[] = []
  const items: PdfItem[] = []
  const saved: TextState[] = []
  let state: TextState = {
    ctm: page,
    text: identity,
    line: identity,
    font: '',
    size: 12,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  const move = (x: number, y: number) => {
    state.line = times(state.line, [1, 0, 0, 1, x, y])
    state.text = state.line
  }
  const show = (glyphs: readonly Glyph[]) => {
    const hidden = tags !== null && marks.includes('artifact')
    const place = marks.findLast((mark) => mark !== null && mark !== 'artifact') ?? nowhere
    const font = style(state.font)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        state.text = times(state.text, [1, 0, 0, 1, (-glyph / 1000) * state.size * state.scale, 0])
        continue
      }
      const text = textOf(glyph, font)
      const width = (glyph.width / 1000) * state.size
      const [a, b, , d, x, y] = times(state.ctm, times(state.text, [1, 0, 0, 1, 0, state.rise]))
      const size = Math.abs(d * state.size) || Math.hypot(a, b) * state.size
      const to = x + width * a * state.scale
      const aslant = levelOnly && Math.abs(b) > Math.abs(a) * slant
      const last = items.at(-1)
      // A mark drawn by itself belongs to the letter before it, wherever the two fonts place it.
      if (last && /^\p{M}+$/u.test(text))
        items[items.length - 1] = { ...last, text: (last.text + text).normalize('NFC') }
      else if (text.trim() !== '' && !hidden && !aslant)
        items.push({
          text: text.normalize('NFC'),
          from: x,
          to,
          y,
          size,
          ...place,
          ...font,
        })
      const advance = (width + state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * state.scale
      state.text = times(state.text, [1, 0, 0, 1, advance, 0])
    }
  }
  fnArray.forEach((operator, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    const [first = 0, second = 0] = args as readonly number[]
    if (operator === OPS.save) saved.push({ ...state })
    else if (operator === OPS.restore) state = saved.pop() ?? state
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push({ ...state })
      if (args[0]) state.ctm = times(state.ctm, matrixOf(args[0]))
    } else if (operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state
    else if (operator === OPS.transform) state.ctm = times(state.ctm, matrixOf(args))
    else if (operator === OPS.beginText) [state.text, state.line] = [identity, identity]
    else if (operator === OPS.setTextMatrix) {
      state.line = matrixOf(args.length === 1 ? args[0] : args)
      state.text = state.line
    } else if (operator === OPS.moveText) move(first, second)
    else if (operator === OPS.setLeadingMoveText) {
      state.leading = second
      move(first, second)
    } else if (operator === OPS.nextLine) move(0, state.leading)
    else if (operator === OPS.setLeading) state.leading = -first
    else if (operator === OPS.setFont) [state.font, state.size] = [String(args[0]), second]
    else if (operator === OPS.setCharSpacing) state.characterSpacing = first
    else if (operator === OPS.setWordSpacing) state.wordSpacing = first
    else if (operator === OPS.setHScale) state.scale = first / 100
    else if (operator === OPS.setTextRise) state.rise = first
    else if (operator === OPS.beginMarkedContent) marks.push(args[0] === 'Artifact' ? 'artifact' : null)
    else if (operator === OPS.beginMarkedContentProps)
      marks.push(args[0] === 'Artifact' ? 'artifact' : (places.get(String(args[1])) ?? null))
    else if (operator === OPS.endMarkedContent) marks.pop()
    else if (operator === OPS.showText) show(args[0] as readonly Glyph[])
  })
  return joinGlyphs(drawnOnce(items))
}

/** A glyph's text; the soft hyphen, which pdf.js takes for a hyphen, is a letter in an old font. */
const textOf = ({ unicode, originalCharCode }: DrawnGlyph, { encoding }: PdfStyle): string =>
  encoding !== null && unicode === '-' && originalCharCode === 0xad ? '\u00ad' : unicode

type Place = Pick<PdfItem, 'block' | 'cell'>

const nowhere: Place = { block: null, cell: null }

/** The page's tags by the number that marks their content; pdf.js puts the page's name before it. */
const placesOf = (tags: TaggedBlocks | null): ReadonlyMap<string, Place> =>
  new Map([...(tags ?? [])].map(([id, place]) => [/_mc(\d+)$/u.exec(id)?.[1] ?? id, place]))

/** Blanks are wider than this share of the letters' size; letters of two fonts can stand a little apart. */
const wordGap = 0.14

/** Neighbouring glyphs of one style as one text. */
function joinGlyphs(glyphs: readonly PdfItem[]): PdfItem[] {
  const joined: PdfItem[] = []
  for (const glyph of glyphs.toSorted((a, b) => Math.round(b.y - a.y) || a.from - b.from)) {
    const last = joined.at(-1)
    const near = last && Math.abs(last.y - glyph.y) < 1 && glyph.from - last.to < glyph.size * wordGap
    if (last && near && isAlike(last, glyph))
      joined[joined.length - 1] = { ...last, text: last.text + glyph.text, to: Math.max(last.to, glyph.to) }
    else joined.push(glyph)
  }
  return joined
}

const isAlike = (one: PdfItem, other: PdfItem): boolean =>
  one.bold === other.bold &&
  one.italic === other.italic &&
  one.encoding === other.encoding &&
  one.block === other.block &&
  one.cell === other.cell
