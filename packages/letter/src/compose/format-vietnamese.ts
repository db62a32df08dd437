/** Room for what is filled in later, as the decree's own models print it. */
export const blank = '……'

/** A count as the decree writes it: below 10 with a leading zero (`05 tập thể`), dots for thousands. */
export const formatCount = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 10 ? `0${value}` : formatNumber(value)

/** A number in Vietnamese notation: `14.832,55`. At most four decimals, as figures are stored. */
export function formatNumber(value: number): string {
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(4).split('.')
  const digits = decimals.replace(/0+$/u, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, '.')
  return `${value < 0 ? '-' : ''}${grouped}${digits === '' ? '' : `,${digits}`}`
}

/** Days below 10 and only the months 1 and 2 carry a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
function parts(isoDate: string): [day: string, month: string, year: string] {
  const [year = '', month = '', day = ''] = isoDate.split('-')
  return [day.padStart(2, '0'), Number(month) <= 2 ? month.padStart(2, '0') : String(Number(month)), year]
}

/** `ngày 07 tháng 8 năm 2026`; an ISO date in, null for a date still to be filled in. */
export function formatLongDate(isoDate: string | null): string {
  if (isoDate === null) return 'ngày … tháng … năm 20…'
  const [day, month, year] = parts(isoDate)
  return `ngày ${day} tháng ${month} năm ${year}`
}

/** `17/6/2022`, `05/01/2026`; an ISO date in. */
export const formatShortDate = (isoDate: string): string => parts(isoDate).join('/')

/** `Số: 05/BC-SNV`: a typed number of digits alone is completed with the symbol; blank until given. */
export function formatNumberLine(typed: string, symbol: string): string {
  const tight = typed
    .trim()
    .replace(/^số\s*:?\s*/iu, '')
    .replace(/\s*([/-])\s*/gu, '$1')
  const padded = tight.replace(/^\d(?=\D|$)/u, '0$&') || blank
  return `Số: ${/^(?:\d+|……)$/u.test(padded) ? `${padded}/BC-${symbol}` : padded}`
}

/** First letter in lower case, for a title quoted inside a sentence. Acronyms (`UBND`) and names (`Trà Bồng`) keep theirs. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}(?:\p{Lu}|\S*\s\p{Lu})/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

export const upper = (text: string): string => text.toLocaleUpperCase('vi')
