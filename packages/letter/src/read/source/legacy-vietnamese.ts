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
 * Reads the old fonts of one file. Such a font is often left standing where somebody typed on in Unicode; a paragraph
 * shows by its letters what it is, and one that could be either ("Không có" would read "Khụng cú") is what more of
 * the file's paragraphs before it were.
 */
export class LegacyDecoder {
  readonly #seen = { tcvn3: 0, vni: 0 }

  /** The texts of one paragraph in Unicode. */
  decode(pieces: readonly Piece[]): string[] {
    if (pieces.every(({ encoding }) => encoding === null)) return pieces.map(({ text }) => text)
    const old = { tcvn3: this.#isOld('tcvn3', pieces), vni: this.#isOld('vni', pieces) }
    return pieces.map(({ text, encoding }) =>
      encoding !== null && old[familyOf(encoding)] ? fromLegacy(text, encoding) : text,
    )
  }

  #isOld(family: 'tcvn3' | 'vni', pieces: readonly Piece[]): boolean {
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

const familyOf = (encoding: LegacyEncoding): 'tcvn3' | 'vni' => (encoding === 'vni' ? 'vni' : 'tcvn3')

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

const pair = (from: string, to: string): [string, string][] =>
  Array.from(from, (letter, index) => [letter, to[index] ?? ''])

/** TCVN 5712:1993 VN3, the rows that `.Vn` fonts have. `ư` is the code of the soft hyphen. */
const tcvn3Letters: ReadonlyMap<string, string> = new Map([
  ...pair('¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'),
  ...pair('¨©ª«¬\u00ad®', 'ăâêôơưđ'),
  ...pair('µ¶·¸¹', 'àảãáạ'),
  ...pair('»¼½¾Æ', 'ằẳẵắặ'),
  ...pair('ÇÈÉÊË', 'ầẩẫấậ'),
  ...pair('ÌÎÏÐÑ', 'èẻẽéẹ'),
  ...pair('ÒÓÔÕÖ', 'ềểễếệ'),
  ...pair('×ØÜÝÞ', 'ìỉĩíị'),
  ...pair('ßáâãä', 'òỏõóọ'),
  ...pair('åæçèé', 'ồổỗốộ'),
  ...pair('êëìíî', 'ờởỡớợ'),
  ...pair('ïñòóô', 'ùủũúụ'),
  ...pair('õö÷øù', 'ừửữứự'),
  ...pair('úûüýþ', 'ỳỷỹýỵ'),
])

/** VNI's second characters as the marks they print, and its letters of one character. */
const vniMarks: readonly (readonly [string, string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]
const vniLetters: ReadonlyMap<string, string> = new Map([
  ...vniMarks.flatMap(([letter, mark]): [string, string][] => [
    [letter, mark],
    [letter.toUpperCase(), mark],
  ]),
  ...pair('ôöíìæóòîñ', 'ơưíìỉĩịỵđ'),
  ...pair('ÔÖÍÌÆÓÒÎÑ', 'ƠƯÍÌỈĨỊỴĐ'),
])
