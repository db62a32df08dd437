import { fold } from '../../../sentences/fold.ts'
import { isoDate } from '../../../sentences/vietnamese-date.ts'

/** What one line of a letterhead is, by its shape alone: so it is known wherever a file hands it out. */

const national = 'cong hoa xa hoi chu nghia viet nam'
const motto = ' doc lap tu do hanh phuc '
const constants = new RegExp(
  `^(?:${national}|${motto.trim()}|${national}${motto.trimEnd()}|dang cong san viet nam|doan tncs ho chi minh|so|ban thao|du thao)$`,
  'u',
)

/** Letters of the longest line that is looked at; whole paragraphs are none of a letterhead. */
const longestLine = 300

/** What the form itself says: the national title, the motto – of which a narrow column may wrap a part away –, a draft's mark. */
export function isConstant(text: string): boolean {
  if (text.length > longestLine) return false
  const folded = fold(text)
  if (constants.test(folded)) return true
  if (folded === '' || text === text.toUpperCase()) return false
  return motto.includes(` ${folded} `)
}

/** Whether a constant is the title that a letter of the state, the Party or the Youth Union bears. */
export const isNational = (text: string): boolean => /^(?:cong hoa|dang cong|doan tncs)/u.test(fold(text))

/** Whether a line is the beginning of a constant that goes on in the next. */
export const beginsConstant = (text: string): boolean => {
  const folded = fold(text)
  return (
    text.length <= longestLine &&
    folded.includes(' ') &&
    [national, motto.trim(), 'dang cong san viet nam', 'doan tncs ho chi minh'].some(
      (whole) => whole !== folded && whole.startsWith(`${folded} `),
    )
  )
}

/** Room left to be filled in. */
const fillers = /\.{2,}|[…_]+/gu

const wholeNumber = /^(?:(\d{1,6}[A-Za-zĐđ]{0,2})?)((?:[/-](?:\d{1,4}(?![\d])|\p{L}[\p{L}\d&.+]*)?)*)$/u

/** A symbol that has lost its "Số": of two parts at least, or an item of a list in capitals would be one. */
const bareSymbol = /^[/-]\s*\p{Lu}[\p{L}\d]*\s*[/-]\s*\p{Lu}/u

/** `41/BC-CCB`, a whole number that has lost its "Số" alone. */
const bareNumber = /^\d{1,5}\s{0,2}[/-]\s{0,2}\p{Lu}{2,6}\s{0,2}[/-]\s{0,2}\p{Lu}[\p{L}\d&.-]{0,20}$/u

/** `Số: 05/BC-SNV`, of the Party `Số 05-BC/TU`, any symbol; a number still blank before its symbol reads as none. Null for another line. */
export function numberLine(text: string): { number: string | null } | null {
  if (text.length > longestLine) return null
  const typed =
    (/^s[ốoô]\s*:(.*)$/iu.exec(text) ?? /^s[ốoô]\s+(?=[\d.…_]*\s*[-/])(.*)$/iu.exec(text))?.[1] ??
    (bareSymbol.test(text) || bareNumber.test(text) ? text : undefined)
  if (typed === undefined) return null
  const tight = typed
    .replace(fillers, ' ')
    .replace(/–/gu, '-')
    .trim()
    .replace(/\s*([/-])\s*/gu, '$1')
  const match = wholeNumber.exec(tight)
  if (!match) return null
  const [, given, symbol = ''] = match
  if (given === undefined) return /^s/iu.test(text) || symbol.length > 2 ? { number: null } : null
  // The decree's form of a number below ten, whoever left its zero out.
  const padded = given.replace(/^\d(?=\D|$)/u, '0$&')
  return { number: `${padded}${symbol}`.replace(/[/-]+$/u, '') }
}

/** A date as a letterhead gives it; what is not filled in is null. */
export interface LetterDate {
  readonly place: string | null
  readonly issuedOn: string | null
  /** Day and month without a year, as a form with "năm 20…" is filled in by hand. */
  readonly dayMonth: { readonly day: number; readonly month: number } | null
  /** Whether part of the date is given, but not all of it: the fields cannot hold it. */
  readonly half: boolean
}

const blank = String.raw`[\s.…_]*`
const short = /^(.{0,60}?)\s*,?\s*ng[àa]y\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})$/iu
const long = new RegExp(
  String.raw`^(.{0,60}?)\s*,?\s*(?:ng[àa]y${blank}(\d{1,2})?${blank})?th[áa]ng${blank}(\d{1,2})?${blank}n[ăa]m${blank}(\d{1,4})?${blank}$`,
  'iu',
)

/** `Quảng Ngãi, ngày 05 tháng 01 năm 2026`, or `ngày 05/01/2026`; its numbers perhaps still blank. Null for another line. */
export function dateLine(text: string): LetterDate | null {
  if (text.length > longestLine) return null
  const [, town, typed] = short.exec(text) ?? []
  const onDay = typed === undefined ? null : isoDate(typed)
  if (onDay !== null) return { place: placeOf(town), issuedOn: onDay, dayMonth: null, half: false }
  const [whole, place, day, month, year] = long.exec(text) ?? []
  if (whole === undefined || /[.;:]|\sđến(?:\s|$)/u.test(place ?? '')) return null
  if (!/ng[àa]y/iu.test(text) && !/,/u.test(text)) return null
  const named = placeOf(place)
  const full = year?.length === 4
  const issuedOn = day && month && full ? isoDate(`${day}/${month}/${year}`) : null
  if (issuedOn === null && day && month && full) return null
  const dayMonth = day && month && !full ? { day: Number(day), month: Number(month) } : null
  return { place: named, issuedOn, dayMonth, half: issuedOn === null && Boolean(day ?? month) }
}

function placeOf(typed: string | undefined): string | null {
  const place = typed?.replace(/[\s,]+$/u, '') ?? ''
  return /\p{L}/u.test(place) && !/^(?:từ|trước|đến|vào|tính|kể|sau|trong)(?:\s|$)/iu.test(place) ? place : null
}

const rightHalf =
  /^(.*\S)\s+(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc)$/u
const leftHalf =
  /^(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc)\s+(\S.*)$/u
const numberThenDate =
  /^(s[ốoô]\s*:?[\d\s.…_]*[/-][\s.…_]*(?:[\p{L}\d&]+(?:\s?[-–/]\s?[\p{L}\d&.…]+)*)?)\s+(\p{Lu}[^\d]*\sng[àa]y[\s.…_\d].*)$/iu
const dateThenNumber = /^(\p{Lu}.*\sn[ăa]m[\s.…_]*\d{2,4})\s+(s[ốoô]\s*:.*)$/iu

/** Two columns that a copy has put on one line with a blank between, as their texts: `SỞ Y TẾ Độc lập - Tự do - Hạnh phúc`. */
export function columnsOf(text: string): readonly [string, string] | null {
  if (text.length > longestLine) return null
  const [, left, right] = rightHalf.exec(text) ?? leftHalf.exec(text) ?? []
  if (left !== undefined && right !== undefined) return [left, right]
  const [, one, two] = numberThenDate.exec(text) ?? dateThenNumber.exec(text) ?? []
  if (one === undefined || two === undefined) return null
  const whole = (part: string) => numberLine(part) !== null || dateLine(part) !== null
  return whole(one) && whole(two) ? [one, two] : null
}
