/** Vietnamese and what else a letter ordinarily holds: nothing to look up. */
const ordinary = /^[\n -~\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026]*$/u

/** Invisible characters that ask for no glyph: joiners, soft hyphen, direction marks. */
const glyphless = /\p{Default_Ignorable_Code_Point}/u

/** Marks that people paste, as the nearest that the font has; bullets of Word's Symbol font among them. */
const substitutes: Readonly<Record<string, string>> = {
  '✓': '√',
  '✔': '√',
  '☑': '■',
  '☒': '■',
  '☐': '□',
  '★': '*',
  '☆': '*',
  '➢': '►',
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '►',
  '\uf02d': '-',
  '\uf0fc': '√',
}

/**
 * Text as the font can print it. PDF/UA and PDF/A forbid a character without a glyph, and a letter with
 * one emoji must still come out: what has no substitute becomes an empty box, which everybody sees.
 */
export function printable(text: string, covered: ReadonlySet<number>): string {
  if (ordinary.test(text)) return text
  return Array.from(text.toWellFormed(), (letter) => {
    const known = (candidate: string) => Array.from(candidate).every((one) => covered.has(one.codePointAt(0) ?? 0))
    if (letter === '\n' || glyphless.test(letter) || known(letter)) return letter
    return [substitutes[letter] ?? '', '□', '?'].find((candidate) => candidate !== '' && known(candidate)) ?? ''
  }).join('')
}

/** The characters of a text that no glyph and no substitute can print: each becomes an empty box. */
export function unprintable(text: string, covered: ReadonlySet<number>): string[] {
  if (ordinary.test(text)) return []
  const printed = Array.from(text.toWellFormed()).filter(
    (letter) => letter !== '□' && printable(letter, covered) === '□',
  )
  return [...new Set(printed)]
}
