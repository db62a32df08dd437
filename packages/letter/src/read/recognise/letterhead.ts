import { fold } from './fold.ts'
import type { Line } from './line.ts'
import { isoDate } from './vietnamese-date.ts'

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

const constant = /^(?:cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc|dang cong san viet nam|du thao|so|ban thao)$/u
/** The symbol of a number still to be given, parted from its `Số:` by the room left for it. */
const blankSymbol = /^\/\s*BC\s*(?:-[\p{Lu}&-]*)?$/u
const blank = String.raw`(?:[\s.…_]*)`
const dated = new RegExp(
  String.raw`^(.{2,60}?)\s*,?\s*ngày${blank}(\d{0,2})${blank}tháng${blank}(\d{0,2})${blank}năm${blank}(\d{0,4})${blank}$`,
  'iu',
)

/** Reads what stands above the title, and the addressees wherever they stand before the text. */
export function readLetterhead(lines: readonly Line[]): Letterhead {
  const bodies: { text: string; bold: boolean }[] = []
  const addressees: string[] = []
  const left: Line[] = []
  let number: string | null = null
  let place: string | null = null
  let issuedOn: string | null = null
  let national = false
  let addressing = false
  for (const line of joinConstants(lines)) {
    const text = line.text.replace(/\*+/gu, '').trim()
    const folded = fold(text)
    const address = /^kính\s+gửi\s*:?\s*/iu.exec(text)
    const symbol = /^số\s*:\s*(.*)$/iu.exec(text)
    const date = dated.exec(text)
    if (line.kind === 'table') left.push(line)
    else if (folded === '') continue
    else if (constant.test(folded)) national ||= folded.startsWith('cong hoa') || folded.startsWith('dang cong')
    else if (address) {
      addressing = true
      addressees.push(...addressee(text.slice(address[0].length)))
    } else if (addressing && /^[-–—+•]/u.test(text)) addressees.push(...addressee(text.replace(/^[-–—+•]\s*/u, '')))
    else if (addressing && addressees.length > 0 && /^\p{Ll}/u.test(text)) addressees.push(`${addressees.pop() ?? ''} ${text}`)
    else if (symbol) number = tidyNumber(symbol[1] ?? '')
    else if (blankSymbol.test(text)) continue
    else if (date) {
      place = (date[1] ?? '').replace(/[\s,]+$/u, '').replace(/^[.…\s]+$/u, '') || null
      issuedOn = date[2] && date[3] && date[4] ? isoDate(`${date[2]}/${date[3]}/${date[4]}`) : null
    } else if (line.caps && number === null && place === null && !addressing) bodies.push({ text, bold: line.bold })
    else left.push(line)
  }
  return { ...issuing(bodies), number, issuedOn, place, addressees, left, national }
}

/** The national title, wrapped in a narrow column, as one line again. */
function joinConstants(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const text = `${last?.text ?? ''} ${line.text}`
    if (last?.kind === 'text' && constant.test(fold(text)) && !constant.test(fold(line.text))) joined[joined.length - 1] = { ...last, text }
    else joined.push(line)
  }
  return joined
}

const addressee = (text: string): string[] => {
  const tidy = text.replace(/[\s;.,]+$/u, '').trim()
  return tidy === '' ? [] : [tidy]
}

/** `05 / BC - SNV` → `05/BC-SNV`; null while the number is still blank. */
function tidyNumber(typed: string): string | null {
  const tight = typed.replace(/\s*([/-])\s*/gu, '$1').trim()
  return /^\d/u.test(tight) ? tight : null
}

/** The superior body comes first and is not bold; a name may be wrapped over two lines. */
function issuing(bodies: readonly { text: string; bold: boolean }[]): Pick<Letterhead, 'issuer' | 'superior'> {
  const names: { text: string; bold: boolean }[] = []
  for (const body of bodies) {
    const last = names.at(-1)
    const wrapped = last && last.bold === body.bold && /^(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|ĐẶC KHU|THỊ XÃ|VÀ|TRỰC THUỘC)\s/u.test(body.text)
    if (last && (wrapped || (last.bold && body.bold))) names[names.length - 1] = { ...last, text: `${last.text} ${body.text}` }
    else names.push(body)
  }
  const issuer = names.at(-1)?.text ?? null
  const superior = names.length > 1 ? names.slice(0, -1).map(({ text }) => text).join(' ') : null
  return { issuer, superior }
}
