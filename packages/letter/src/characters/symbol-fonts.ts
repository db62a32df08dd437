/** Greek letters in the order of the Symbol font's a–z and A–Z. */
const greek = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const greekCapitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'

/** Codes of the Symbol font beyond its letters that a report uses. */
const symbol: Readonly<Record<number, string>> = {
  162: '′',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  214: '√',
  222: '⇒',
  229: '∑',
}

const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  161: '○',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  240: '➢',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}

/** A character of a font of symbols as Unicode; one that no report needs is a bullet, as it mostly is in a letter. */
export function symbolText(font: string, code: number): string {
  const at = code & 0xff
  if (!/^symbol/iu.test(font)) return wingdings[at] ?? '•'
  const letter = String.fromCharCode(at)
  if (/[a-z]/u.test(letter)) return greek[at - 0x61] ?? ''
  if (/[A-Z]/u.test(letter)) return greekCapitals[at - 0x41] ?? ''
  return at < 0x7f ? letter : (symbol[at] ?? '•')
}

export const isSymbolFont = (font: string): boolean => /^(?:symbol|wingdings|webdings)/iu.test(font)
