/** Up to here stand the letters of Vietnamese and of what is written beside it, each folded by itself. */
const end = 0x1f00
/** A sigma is folded by where it stands in its word. */
const greek = { from: 0x370, to: 0x400 }

/** What a character is to the words of a text. */
export const character = { other: 0, letter: 1, digit: 2, unknown: 3 } as const

const kinds = new Uint8Array(end)
const folded: string[] = []
for (let unit = 0; unit < end; unit++) {
  const one = String.fromCharCode(unit)
  const isGreek = unit >= greek.from && unit < greek.to
  kinds[unit] = isGreek
    ? character.unknown
    : /[\p{L}\p{M}]/u.test(one)
      ? character.letter
      : /\p{N}/u.test(one)
        ? character.digit
        : character.other
  folded.push(foldLetters(one))
}

/** Of a UTF-16 unit; what is rare is not known. */
export const kindOf = (unit: number): number => (unit < end ? (kinds[unit] ?? character.unknown) : character.unknown)

/** A character that is known, as it stands in folded words; empty of a mark. */
export const foldedLetter = (unit: number): string => folded[unit] ?? ''

/** Letters without marks and case. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
}
