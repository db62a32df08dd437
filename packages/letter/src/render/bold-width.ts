const unitsPerEm = 2048

/** Advance widths of Times New Roman Bold (and Tinos Bold, its metric twin), by font unit; from the font's hmtx. */
const widths: Readonly<Record<number, string>> = {
  451: '|',
  512: ' \u00a0,.',
  569: "'/\\il",
  682: '!()-:;[]`fjt‘’',
  797: 'Is',
  807: '{}',
  909: 'cerz',
  1024: '#$*0123456789?J_agovxy“”–',
  1065: '~',
  1134: 'ơ',
  1137: '"',
  1139: 'Sbdhknpquđ',
  1167: '+<=>',
  1190: '^',
  1229: 'ư',
  1251: 'FP',
  1366: 'BELTZ',
  1479: 'ACDNRUVXYwĐ',
  1593: 'GHKOQƠ',
  1630: 'Ư',
  1706: '&m',
  1905: '@',
  1933: 'M',
  2048: '%W—…',
}

const widthOf = new Map(
  Object.entries(widths).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, Number(width)])),
)

/** Width of bold text in millimetres at a size in points. Marks have no width; unknown letters count as `m`. */
export function boldWidth(text: string, points: number): number {
  let units = 0
  for (const letter of text.normalize('NFC')) units += widthOf.get(letter) ?? widthOf.get(bare(letter)) ?? 1706
  return ((units / unitsPerEm) * points * 25.4) / 72
}

/** `Ứ` → `Ư`, `ế` → `e`: the letter that sets the width. The horn widens it, other marks do not. */
function bare(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD')
  return marks.includes('\u031b') ? `${base}\u031b`.normalize('NFC') : base
}

/** Number of lines that words of these widths fill, broken at spaces only. */
function linesAt(words: readonly number[], space: number, width: number): number {
  let lines = 1
  let used = 0
  for (const word of words) {
    if (used > 0 && used + space + word > width) {
      lines += 1
      used = word
    } else used += (used > 0 ? space : 0) + word
  }
  return lines
}

/**
 * The narrowest column, in whole millimetres, in which centred bold text fills no more lines than it
 * must: its lines come out about equally long.
 */
export function balancedWidth(text: string, points: number, width: number): number {
  const words = text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => boldWidth(word, points))
  const space = boldWidth(' ', points)
  const lines = linesAt(words, space, width)
  if (lines === 1) return width
  let narrow = Math.floor(width)
  while (narrow > 20 && linesAt(words, space, narrow - 1) === lines) narrow -= 1
  // A little room, so that another engine's rounding does not start a line of its own.
  return Math.min(width, narrow + 2)
}
