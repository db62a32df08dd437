/**
 * Characters that programs hand out for letters of Vietnamese: PDFs of old fonts give `ƣ` (U+01A3) for `ư`, old
 * conversions the Icelandic `Ð` for `Đ`.
 */
const letters: Readonly<Record<string, string>> = { Ƣ: 'Ư', ƣ: 'ư', Ð: 'Đ' }

/** Text in the letters that Vietnamese is written in, composed (NFC). What an old font's encoding means is decoded before. */
export const unicodeText = (text: string): string =>
  text.replace(/[ƢƣÐ]/gu, (letter) => letters[letter] ?? letter).normalize('NFC')
