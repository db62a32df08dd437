/** How a heading is numbered, e.g. `IV.`, `2.1.`, `3/`, `a)`, `PHẦN THỨ NHẤT`, `Mục 1`, `A.`. */
export interface Numbering {
  readonly kind: 'chapter' | 'item' | 'letter' | 'none'
  /** Which numerals: of chapters, parts stand over capitals over Roman ones where a letter has more than one. */
  readonly style: Style
  /** `IV` → [4], `2.1` → [2, 1], `c)` → [3]; empty for none. */
  readonly value: readonly number[]
  /** As typed, blanks trimmed. */
  readonly typed: string
  /** What follows it. */
  readonly rest: string
}

export type Style = 'part' | 'capital' | 'roman' | 'arabic' | 'letter' | 'none'

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const letters = 'abcdđeghiklmnopqrstuvxy'
const capitals = 'ABCDĐE'

/** Reads the number at the start of a line, whatever follows it: dot, bracket, dash, slash or colon. */
export function readNumbering(text: string): Numbering {
  const line = text.replace(/^[*_\s]+/u, '')
  return (
    part(line) ??
    compound(line) ??
    roman(line) ??
    capital(line) ??
    arabic(line) ??
    letter(line) ?? { kind: 'none', style: 'none', value: [], typed: '', rest: line }
  )
}

function part(line: string): Numbering | null {
  const match =
    /^phần\s+(?:thứ\s+)?([\p{L}\d]+)\s*[.:–—-]?\s*/iu.exec(line) ??
    /^(?:mục|chương)\s+(\d{1,2}|[IVX]{1,4})\s*(?:[.:–—-]\s*|$)/iu.exec(line)
  const word = match?.[1]?.toLowerCase()
  if (!match || word === undefined) return null
  const value =
    ordinals.indexOf(word === 'bốn' ? 'tư' : word) + 1 || romans.indexOf(word.toUpperCase()) + 1 || Number(word)
  return value > 0 ? numbering('part', [value], match[0], line) : null
}

/** `II.3.`: an item named with its chapter. */
function compound(line: string): Numbering | null {
  const match = /^[IVX]{1,4}\.\s?(\d{1,2}(?:\.\d{1,2}){0,2})\s*[.):/-]?\s+(?=\p{L}|[“"(])/u.exec(line)
  return match?.[1] ? numbering('arabic', match[1].split('.').map(Number), match[0], line) : null
}

function roman(line: string): Numbering | null {
  const match =
    /^(?!V\/v\b)([IVX]{1,4})(?:\s*[.)/:]\s*[-–—]?\s*|\s*[-–—]\s*|\s+(?=\p{Lu}{2,}\s)|$)(?![\p{Lu}]{1,6}\/)/u.exec(line)
  const value = romans.indexOf(match?.[1] ?? '') + 1
  return match && value > 0 ? numbering('roman', [value], match[0], line) : null
}

function capital(line: string): Numbering | null {
  const match = /^([A-EĐ])\s*[.)/-]\s+(?=\p{Lu})/u.exec(line)
  return match?.[1] ? numbering('capital', [capitals.indexOf(match[1]) + 1], match[0], line) : null
}

function arabic(line: string): Numbering | null {
  const match =
    /^(\d{1,2}(?:\.\d{1,2}){1,2})\s*[.):/-]?\s+(?=\p{L}|[“"(])/u.exec(line) ??
    /^(\d{1,2})\s*(?:[.):]|[/-](?!\d))\s*(?:[-–—]\s*)?(?=\p{L}|[“"(])/u.exec(line) ??
    // "4 và 5/", "4, 5.": two items under one heading, read as the first.
    /^(\d{1,2})(?:\s*(?:,|và|[-–+&])\s*\d{1,2}){1,2}\s*[.):/]\s*(?=\p{L}|[“"(])/u.exec(line)
  return match?.[1] ? numbering('arabic', match[1].split('.').map(Number), match[0], line) : null
}

function letter(line: string): Numbering | null {
  const match = /^([a-zđ])\s*[.)/]\s*(?=\p{L}|[“"(])/u.exec(line)
  const value = letters.indexOf(match?.[1] ?? '?') + 1
  return match && value > 0 ? numbering('letter', [value], match[0], line) : null
}

const kinds = { part: 'chapter', capital: 'chapter', roman: 'chapter', arabic: 'item', letter: 'letter' } as const

const numbering = (style: keyof typeof kinds, value: number[], matched: string, line: string): Numbering => ({
  kind: kinds[style],
  style,
  value,
  typed: matched.trim(),
  rest: line.slice(matched.length),
})
