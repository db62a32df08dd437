import { tcvn3Letters, vniLetters } from '@thidua/schema/text/legacy-letters'
import { isSyllable, wordsIn } from './vietnamese-share.ts'

/**
 * Vietnamese typed before Unicode, as old reports and templates still hold it: the letters are Latin-1, only the
 * font makes them Vietnamese. `.Vn…` fonts are TCVN3 (ABC), those ending in H show small letters as capitals;
 * `VNI-…` fonts write a vowel and its marks as two characters.
 */
export type LegacyEncoding = 'tcvn3' | 'tcvn3Capitals' | 'vni'

/** The encoding that a font's name stands for, null for a font of our days. A PDF puts six letters before the name. */
export function legacyEncoding(font: string): LegacyEncoding | null {
  const name = font.trim().replace(/^[A-Z]{6}\+/u, '')
  if (/^vni[ -]/iu.test(name)) return 'vni'
  if (!/^(?:\.vn|Vn[A-Z])/iu.test(name) || /^vni/iu.test(name)) return null
  return /^[.\w ]*[a-z]H\b/u.test(name) ? 'tcvn3Capitals' : 'tcvn3'
}

interface Piece {
  readonly text: string
  readonly encoding: LegacyEncoding | null
}

/**
 * Reads the old fonts of one file. Where no font is named the letters alone tell, see `oldByContent`. Such a font is often left standing where somebody typed on in Unicode; a paragraph
 * shows by its letters what it is, and one that could be either ("Không có" would read "Khụng cú") is what more of
 * the file's paragraphs before it were.
 */
export class LegacyDecoder {
  readonly #seen = { tcvn3: 0, vni: 0 }
  /** What the last paragraph without a font's name was by its letters. */
  #last: LegacyFamily | null = null

  /** The texts of one paragraph in Unicode. */
  decode(pieces: readonly Piece[]): string[] {
    if (pieces.every(({ encoding }) => encoding === null)) {
      const found = oldByContent(pieces.map(({ text }) => text).join(''))
      if (found !== 'either') this.#last = found
      const encoding = this.#last
      return pieces.map(({ text }) => (encoding === null ? text : fromLegacy(text, encoding)))
    }
    const old = { tcvn3: this.#isOld('tcvn3', pieces), vni: this.#isOld('vni', pieces) }
    return pieces.map(({ text, encoding }) =>
      encoding !== null && old[familyOf(encoding)] ? fromLegacy(text, encoding) : text,
    )
  }

  #isOld(family: LegacyFamily, pieces: readonly Piece[]): boolean {
    const letters = family === 'vni' ? vniLetters : tcvn3Letters
    const own = pieces.filter(({ encoding }) => encoding !== null && familyOf(encoding) === family)
    const odd = own.flatMap(({ text }) => text.match(/[^\p{ASCII}]/gu) ?? []).map(latin)
    const unicode = odd.some((letter) => !letters.has(letter) && /\p{L}/u.test(letter))
    const legacy = !unicode && odd.some((letter) => letters.has(letter) && !both.test(letter))
    if (unicode) this.#seen[family]--
    else if (legacy) this.#seen[family]++
    return legacy || (!unicode && this.#seen[family] > 0)
  }
}

/** Letters that Vietnamese has in Latin-1 and the old encodings use for others. */
const both = /[áâãèéêìíòóôõùúý]/iu

/**
 * What a paragraph without an old font's name is by its letters alone, as pages and texts that lost their fonts hold
 * it: an old encoding where its odd words are Vietnamese only when decoded, null where a letter is none of that
 * encoding's, `either` where the words are Vietnamese both ways ("Sè", "có") or too few to tell.
 */
function oldByContent(text: string): LegacyFamily | null | 'either' {
  if (!/[^\p{ASCII}]/u.test(text)) return 'either'
  const sample = text.slice(0, longestSample)
  const odd = wordsIn(sample).filter((word) => /[^\p{ASCII}]/u.test(word) && /\p{L}/u.test(word))
  if (odd.length === 0) return 'either'
  if (odd.some((word) => /[\u0100-\u1fff]/u.test(word))) return null
  const valid = (words: readonly string[]) => words.filter(isSyllable).length / odd.length
  const raw = valid(odd)
  const families = (['tcvn3', 'vni'] as const).filter((family) => {
    const letters = family === 'vni' ? vniLetters : tcvn3Letters
    return odd.every((word) => Array.from(word).every((letter) => letter <= '\u007f' || letters.has(latin(letter))))
  })
  if (families.length === 0) return null
  const found = families
    .map((family) => ({ family, decoded: valid(odd.map((word) => fromLegacy(word, family))) }))
    .toSorted((a, b) => b.decoded - a.decoded)[0]
  if (found && found.decoded >= 0.8 && raw <= 0.5 && odd.length >= fewestOdd) return found.family
  return 'either'
}

/** Characters of a paragraph that show what it is; odd words at the least: one alone may be a sign ("5 µm"). */
const longestSample = 2_000
const fewestOdd = 2

type LegacyFamily = 'tcvn3' | 'vni'

const familyOf = (encoding: LegacyEncoding): LegacyFamily => (encoding === 'vni' ? 'vni' : 'tcvn3')

/** Latin-1 text of an old font as Unicode; characters without a meaning there stay. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return replaceAll(text, vniLetters).normalize('NFC')
  const plain = replaceAll(text, tcvn3Letters)
  return encoding === 'tcvn3Capitals' ? plain.toUpperCase() : plain
}

const replaceAll = (text: string, letters: ReadonlyMap<string, string>): string =>
  text.replace(/[^\p{ASCII}]/gu, (letter) => letters.get(latin(letter)) ?? letter)

/** Word gives the characters of a font that it takes for one of symbols from U+F000 on. */
const latin = (letter: string): string =>
  letter.replace(/[\uf000-\uf0ff]/u, (found) => String.fromCharCode(found.charCodeAt(0) & 0xff))
