/**
 * Reads a number in Vietnamese notation as typed: decimal comma, dots or spaces for thousands.
 * `14.832,55` → 14832.55, `05` → 5, `0,65` → 0.65, `1 200` → 1200. A lone dot that cannot
 * separate thousands is a decimal point (`12.5`). Undefined when it is no number.
 */
export function readNumber(text: string): number | undefined {
  const tight = text.replace(/[\s\u00a0]+/gu, '').replace(/%$/u, '')
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(tight)) return Number(tight.replaceAll('.', '').replace(',', '.'))
  if (/^-?\d+([.,]\d+)?$/u.test(tight)) return Number(tight.replace(',', '.'))
  if (/^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$/u.test(tight)) return Number(tight.replaceAll(',', ''))
  return undefined
}
