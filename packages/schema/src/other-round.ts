import type { LetterField } from './outline/letter-fields.ts'
import { readDate } from './text/read-date.ts'
import { toldDates, withoutDates } from './text/told-dates.ts'

/** What tells a round from another one of the same movement, and an agency's letter from another's. */
export interface RoundFrame {
  readonly kind: 'midTerm' | 'final' | 'periodic' | 'adHoc'
  /** ISO days between which its letters are dated: from its request (without one its opening) to the compiler's last day. */
  readonly firstDay: string
  readonly lastDay: string
  /** Years of the movement; one without an end runs to the round's last day. */
  readonly fromYear: number
  readonly toYear: number
  /** Symbol of the agency that reports, as in `05/BC-SDTTG`. */
  readonly symbol: string
}

/** Why a text seems to belong to another round, or to another agency. */
export type OtherRoundRule = 'beforeRound' | 'afterRound' | 'otherKind' | 'otherSymbol' | 'otherYears'

interface FramedRound {
  readonly kind: RoundFrame['kind']
  /** ISO instants; the deadline is the instant after its last day. */
  readonly opensAt: string
  readonly compilerDeadline: string
  readonly movement: { readonly fromYear: number; readonly toYear: number | null }
  readonly requestDocument: { readonly issuedOn: string | null } | null
}

const vietnamOffsetMs = 7 * 3_600_000
const vietnamDay = (atMs: number): string => new Date(atMs + vietnamOffsetMs).toISOString().slice(0, 10)

/** The frame of a round for the agency of this symbol; fields as in the API. */
export function roundFrame(round: FramedRound, symbol: string): RoundFrame {
  const { kind, opensAt, compilerDeadline, movement, requestDocument } = round
  const lastDay = vietnamDay(Date.parse(compilerDeadline) - 1)
  return {
    kind,
    firstDay: requestDocument?.issuedOn ?? vietnamDay(Date.parse(opensAt)),
    lastDay,
    fromYear: movement.fromYear,
    toYear: movement.toYear ?? Number(lastDay.slice(0, 4)),
    symbol,
  }
}

/** The letter's own fields by which another round is known. */
export const roundFields = ['title', 'number', 'issuedOn'] as const satisfies LetterField[]

/** What speaks against a letter's field, as typed, in this round. */
export function otherRoundRules(
  field: (typeof roundFields)[number],
  typed: string,
  frame: RoundFrame,
): OtherRoundRule[] {
  const text = typed.normalize('NFC').trim()
  switch (field) {
    case 'issuedOn': {
      const day = readDate(text)
      if (day === undefined) return []
      return day < frame.firstDay ? ['beforeRound'] : day > frame.lastDay ? ['afterRound'] : []
    }
    case 'number':
      return hasOtherSymbol(text, frame.symbol) ? ['otherSymbol'] : []
    case 'title':
      return [
        ...(saysOtherKind(text, frame.kind) ? (['otherKind'] as const) : []),
        ...(yearsOutside(text, frame).length > 0 ? (['otherYears'] as const) : []),
      ]
  }
}

/** A bare number has no symbol yet: the letter prints the agency's. */
function hasOtherSymbol(number: string, symbol: string): boolean {
  const parts = partsOf(number.replace(/^số\s*:?/iu, ''))
  const wanted = partsOf(symbol)
  return parts.length > 1 && wanted.length > 0 && parts.slice(-wanted.length).join(' ') !== wanted.join(' ')
}

const partsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[/-]/u)
    .map((part) => part.replace(/\s+/gu, ''))
    .filter(Boolean)

const kindWords: Partial<Record<RoundFrame['kind'], RegExp>> = {
  midTerm: /(?<!\p{L})sơ\s{1,3}kết(?!\p{L})/iu,
  final: /(?<!\p{L})tổng\s{1,3}kết(?!\p{L})/iu,
}

function saysOtherKind(title: string, kind: RoundFrame['kind']): boolean {
  if (kind !== 'midTerm' && kind !== 'final') return false
  const other = kindWords[kind === 'midTerm' ? 'final' : 'midTerm']
  return Boolean(other?.test(title)) && !kindWords[kind]?.test(title)
}

/** `năm 2023`, `giai đoạn 2021-2025`, `tháng 6/2023`: a number such as "2000 hộ" is no year. */
const saidYears =
  /(?<!\p{L})(?:năm|giai\s{1,3}đoạn|nhiệm\s{1,3}kỳ|từ|đến)\s{1,3}((?:19|20)\d\d)(?!\d|[.,]\d)|(?<!\d)((?:19|20)\d\d)\s{0,2}[-–]\s{0,2}(?=(?:19|20)\d\d(?!\d))|(?<=(?:19|20)\d\d\s{0,2}[-–]\s{0,2})((?:19|20)\d\d)(?!\d)|(?<=tháng\s{1,3}\d{1,2}\s{0,2}[/.-]\s{0,2})((?:19|20)\d\d)(?!\d)/giu

/** A date of so many years before the movement is history that is told, no text left from another round. */
const historyYears = 15

/** The years that a text names, each once, in order; those of dates of documents aside, and of what is long past. */
function yearsSaid(text: string, fromYear: number): number[] {
  const said = [...withoutDates(text.normalize('NFC')).matchAll(saidYears)]
  const years = said.map((found) => Number(found.slice(1).find((year) => year !== undefined)))
  const dated = toldDates(text).map((day) => Number(day.slice(0, 4)))
  const all = [...years, ...dated.filter((year) => year >= fromYear - historyYears)]
  return [...new Set(all)].toSorted((a, b) => a - b)
}

/** The years that a text names outside the movement's time, each once, in order. */
export const yearsOutside = (text: string, { fromYear, toYear }: Pick<RoundFrame, 'fromYear' | 'toYear'>): number[] =>
  yearsSaid(text, fromYear).filter((year) => year < fromYear || year > toYear)

/**
 * The years that a text names which the report before this one was about already: up to the year that it was sent in,
 * where this round ends in a later one. The movement's own first and last year are in every report of it.
 */
export function yearsBefore(text: string, sentAt: string, { fromYear, toYear, lastDay }: RoundFrame): number[] {
  const sent = Number(vietnamDay(Date.parse(sentAt)).slice(0, 4))
  if (sent >= Number(lastDay.slice(0, 4))) return []
  return yearsSaid(text, fromYear).filter((year) => year <= sent && year !== fromYear && year !== toYear)
}
