import { fold } from '../../../sentences/fold.ts'
import { isCaps } from '../../../sentences/is-caps.ts'
import { isoDate } from '../../../sentences/vietnamese-date.ts'
import type { Line } from '../outline/line.ts'

export interface Letterhead {
  /** Issuing body as printed, usually in capitals. */
  readonly issuer: string | null
  /** Line of the superior body, e.g. `UBND TỈNH QUẢNG NGÃI`. */
  readonly superior: string | null
  readonly number: string | null
  readonly issuedOn: string | null
  readonly place: string | null
  readonly addressees: readonly string[]
  /** Lines that are none of these. */
  readonly left: readonly Line[]
  /** Whether the national title stands there: a letter without it is a draft or an extract. */
  readonly national: boolean
}

const constant =
  /^(?:cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc|dang cong san viet nam|doan tncs ho chi minh|du thao|so|ban thao)$/u
/** Of which a narrow column wraps a part away: "Hạnh" and "phúc". */
const motto = ' doc lap tu do hanh phuc '
/** The symbol of a number still to be given, parted from its `Số:` by the room left for it. */
const blankSymbol = /^\/\s*BC\s*(?:-[\p{Lu}&-]*)?$/u
const blank = String.raw`(?:[\s.…_]*)`
const shortDate = /^(.{2,60}?)\s*,?\s*ng[àa]y\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})$/iu
const dated = new RegExp(
  String.raw`^(.{2,60}?)\s*,?\s*ng[àa]y${blank}(\d{0,2})${blank}th[áa]ng${blank}(\d{0,2})${blank}n[ăa]m${blank}(\d{0,4})${blank}$`,
  'iu',
)

/** The addressees of "Kính gửi", on its line or in a list under it, and the lines that are none. */
export function readAddressees(lines: readonly Line[]): Pick<Letterhead, 'addressees' | 'left'> {
  const addressees: string[] = []
  const left: Line[] = []
  let open = false
  for (const line of lines) {
    const address = /^[*\s]*k[íi]nh\s+g[ửu]i\s*:?\s*/iu.exec(line.text)
    const listed = /^[-–—+•]\s*/u.exec(line.text)
    const goesOn: boolean = open && addressees.length > 0 && /^(?:\p{Ll}|\(qua\s)/u.test(line.text)
    open = line.kind === 'text' && (address !== null || (open && (listed !== null || goesOn)))
    if (!open) left.push(line)
    else if (address) addressees.push(...addressee(line.text.slice(address[0].length).replace(/^[-–—+•]\s*/u, '')))
    else if (listed) addressees.push(...addressee(line.text.slice(listed[0].length)))
    else addressees.push(...addressee(`${addressees.pop() ?? ''} ${line.text}`))
  }
  return { addressees, left }
}

/** Reads what stands above the title. */
export function readLetterhead(lines: readonly Line[]): Letterhead {
  const address = readAddressees(lines)
  const bodies: { text: string; bold: boolean }[] = []
  const left: Line[] = []
  const fields: { number: string | null; issuedOn: string | null; place: string | null } = {
    number: null,
    issuedOn: null,
    place: null,
  }
  let national = false
  for (const line of joinConstants(address.left.flatMap(apart))) {
    const text = line.text.replace(/\*+/gu, '').trim()
    const folded = fold(text)
    const read = line.kind === 'table' ? null : (numberLine(text) ?? dateLine(text))
    if (folded === '' || blankSymbol.test(text)) continue
    if (read && Object.keys(read).every((key) => fields[key as keyof typeof fields] === null))
      Object.assign(fields, read)
    else if (constant.test(folded) || (!isCaps(text) && motto.includes(` ${folded} `)))
      national ||= /^(?:cong hoa|dang cong|doan tncs)/u.test(folded)
    else if (line.kind === 'text' && line.caps && fields.number === null && fields.place === null)
      bodies.push({ text, bold: line.bold })
    else left.push(line)
  }
  return { ...issuing(bodies), ...fields, addressees: address.addressees, left, national }
}

/** `Số: 05/BC-SNV`, of the Party `Số 05-BC/TU`; a number still blank before its symbol reads as none. */
function numberLine(text: string): { number: string | null } | null {
  const typed = (/^s[ốo]\s*:\s*(.*)$/iu.exec(text) ?? /^s[ốo]\s+(\d+\s*[-/].*)$/iu.exec(text))?.[1]
  if (typed === undefined) return null
  const tight = typed.replace(/\s*([/-])\s*/gu, '$1').trim()
  if (/^\d[^\s]*$/u.test(tight)) return { number: tight }
  return /^[\s.…_]*(?:[/-][\p{L}\d&/.…_-]*)?$/u.test(tight) ? { number: null } : null
}

/** `Quảng Ngãi, ngày 05 tháng 01 năm 2026`, or `ngày 05/01/2026`; its numbers perhaps still blank. */
function dateLine(text: string): { place: string | null; issuedOn: string | null } | null {
  const [, town, short] = shortDate.exec(text) ?? []
  const onDay = short === undefined ? null : isoDate(short)
  if (town !== undefined && onDay !== null) return { place: town, issuedOn: onDay }
  const [, place, day, month, year] = dated.exec(text) ?? []
  if (place === undefined) return null
  const issuedOn = day && month && year ? isoDate(`${day}/${month}/${year}`) : null
  if (issuedOn === null && day && month) return null
  const named = place.replace(/[\s,]+$/u, '')
  return { place: /\p{L}/u.test(named) ? named : null, issuedOn }
}

const rightHalf =
  /^(.*\S)\s+(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)$/u
const numberAndDate = /^(s[ốo]\s*:?\s*[\d\s]*[/-]\s*[\p{L}\d&/-]+(?:\s*-\s*[\p{L}\d&]+)*)\s+(\p{Lu}.*\sng[àa]y\s.*)$/iu

const longestLine = 300

/** Two columns that a copy has put on one line with a blank between: `SỞ Y TẾ Độc lập - Tự do - Hạnh phúc`. */
function apart(line: Line): Line[] {
  if (line.kind !== 'text' || line.text.length > longestLine) return [line]
  const [, left, right] = rightHalf.exec(line.text) ?? numberAndDate.exec(line.text) ?? []
  if (left === undefined || right === undefined) return [line]
  return [left, right].map((text) => ({ ...line, text, runs: [{ text }], caps: isCaps(text) }))
}

/** The national title or the date, wrapped in a narrow column, as one line again. */
function joinConstants(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const text = `${last?.text ?? ''} ${line.text}`
    const title = constant.test(fold(text)) && !constant.test(fold(line.text))
    const date = /^(?:\d|th[áa]ng|n[ăa]m)/iu.test(line.text) && !/\d{4}$/u.test(last?.text ?? '') && dated.test(text)
    if (last?.kind === 'text' && (title || date)) joined[joined.length - 1] = { ...last, text }
    else joined.push(line)
  }
  return joined
}

/** One or more of them: "Bộ Nội vụ; UBND tỉnh." */
const addressee = (text: string): string[] =>
  text
    .split(';')
    .map((one) => one.replace(/[\s.,]+$/u, '').trim())
    .filter((one) => one !== '')

/** The superior body comes first and is not bold; a name may be wrapped over two lines. */
function issuing(bodies: readonly { text: string; bold: boolean }[]): Pick<Letterhead, 'issuer' | 'superior'> {
  const names: { text: string; bold: boolean }[] = []
  for (const body of bodies) {
    const last = names.at(-1)
    const wrapped =
      last &&
      last.bold === body.bold &&
      /^(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|ĐẶC KHU|THỊ XÃ|VÀ|TRỰC THUỘC)\s/u.test(body.text)
    if (last && (wrapped || (last.bold && body.bold)))
      names[names.length - 1] = { ...last, text: `${last.text} ${body.text}` }
    else names.push(body)
  }
  const issuer = names.at(-1)?.text ?? null
  const superior =
    names.length > 1
      ? names
          .slice(0, -1)
          .map(({ text }) => text)
          .join(' ')
      : null
  return { issuer, superior }
}
