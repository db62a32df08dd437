const unitsPerEm = 2048

/** What an unknown letter counts. */
const unknown = 1706

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

/** By code unit; a table is much quicker than a map, and every word of a letter's titles and tables is measured. */
const widthOf = new Uint16Array(0x1_0000)
for (const [width, letters] of Object.entries(widths))
  for (const letter of letters) widthOf[letter.charCodeAt(0)] = Number(width)

/** Width of bold text in millimetres at a size in points. Marks have no width; unknown letters count as `m`. */
export const boldWidth = (text: string, points: number): number =>
  boldLines(text, points).lines.reduce((total, line) => total + line, 0)

/** Widths of text in millimetres: each of its lines before any is broken, and its longest word. */
export interface BoldLines {
  readonly lines: readonly number[]
  readonly longestWord: number
}

/** Measures text whose line breaks are meant. */
export function boldLines(text: string, points: number): BoldLines {
  const scale = ((points / unitsPerEm) * 25.4) / 72
  const lines: number[] = []
  let [line, word, longest] = [0, 0, 0]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === lineBreak) {
      lines.push(line * scale)
      line = word = 0
      continue
    }
    const width = widthOf[code] || learn(code)
    line += width
    word = code === space ? 0 : word + width
    if (word > longest) longest = word
  }
  lines.push(line * scale)
  return { lines, longestWord: longest * scale }
}

const lineBreak = 0x0a
const space = 0x20

/** Looks a marked letter up once: `Ứ` is as wide as `Ư`, `ế` as `e`. The horn widens a letter, other marks do not. */
function learn(code: number): number {
  const letter = String.fromCharCode(code)
  if (/\p{M}/u.test(letter)) return 0
  const [base = '', ...marks] = letter.normalize('NFD')
  const bare = marks.includes('\u031b') ? `${base}\u031b`.normalize('NFC') : base
  const width = widthOf[bare.charCodeAt(0)] || unknown
  widthOf[code] = width
  return width
}
