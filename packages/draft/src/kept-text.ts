/**
 * What no text of a draft may hold: halves of surrogate pairs, which UTF-8 cannot say, and what XML 1.0 leaves out
 * (NUL and other control characters, U+FFFE, U+FFFF), because every letter and workbook is XML in the end.
 */
const unfit = /[\p{Surrogate}\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/u

const everyUnfit = new RegExp(unfit, 'gu')

/** Whether a text can be kept as it is. */
export const isFit = (text: string): boolean => !unfit.test(text)

/** The text without what cannot be kept; Word's line and page breaks (VT, FF) keep words apart. */
export const fitText = (text: string): string =>
  isFit(text) ? text : text.replace(/[\x0b\x0c]/gu, ' ').replace(everyUnfit, '')
