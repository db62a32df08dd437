const unitsPerEm = 2048

/** What an unknown letter counts. */
const widest = 1706

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
  for (const letter of text.normalize('NFC')) units += widthOf.get(letter) ?? learn(letter)
  return ((units / unitsPerEm) * points * 25.4) / 72
}

/** Looks a marked letter up once; there are some two hundred of them. */
function learn(letter: string): number {
  const width = widthOf.get(bare(letter)) ?? widest
  if (/\p{L}/u.test(letter)) widthOf.set(letter, width)
  return width
}

/** `Ứ` → `Ư`, `ế` → `e`: the letter that sets the width. The horn widens it, other marks do not. */
function bare(letter: string): string {
  const [base = '', ...marks] = letter.normalize('NFD')
  return marks.includes('\u031b') ? `${base}\u031b`.normalize('NFC') : base
}
