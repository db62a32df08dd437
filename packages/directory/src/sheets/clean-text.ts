/** Letters, digits and the usual marks of one line: nothing to clean. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/u

/** Characters without a shape, and marks that turn the direction of writing. */
const shapeless = /\p{Cf}|\p{Variation_Selector}/gu

/** Control characters, lone halves of a character, and what is none or could not be decoded. */
const strange = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ud800-\udfff\ufffd-\uffff]/u

/**
 * A cell's text: NFC, every blank a space, one at a time, none at the ends; lines stay lines. Null for a text with control
 * characters or characters that nobody could decode.
 */
export function cleanText(text: string): string | null {
  if (plain.test(text)) return text
  if (strange.test(text)) return null
  const blanks = text
    .normalize('NFC')
    .replace(shapeless, '')
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
  return blanks
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}
