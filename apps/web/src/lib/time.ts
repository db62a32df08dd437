import { civilDay, daysLeft as daysLeftAt } from '@thidua/schema/vietnam-day'
import { appearance } from './appearance.ts'
import { serverNow } from './clock/server-time.ts'

const timeZone = 'Asia/Ho_Chi_Minh'

const tag = () => (appearance().locale === 'vi' ? 'vi-VN' : 'en-GB')

/** One formatter a language: making one costs a hundred times what it does, and a list asks a thousand times. */
function perTag<Format>(make: (tag: string) => Format): () => Format {
  const made = new Map<string, Format>()
  return () => {
    const format = made.get(tag()) ?? make(tag())
    made.set(tag(), format)
    return format
  }
}

const days = perTag(
  (locale) => new Intl.DateTimeFormat(locale, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }),
)
const clocks = perTag(
  (locale) => new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
)
const numbers = perTag((locale) => new Intl.NumberFormat(locale))
const shares = perTag((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }))

/** `17/06/2026` */
export const dateText = (at: string | Date): string => days().format(new Date(at))

/** `10:02` */
export const clockText = (at: string | Date): string => clocks().format(new Date(at))

/** `10:02 17/06/2026`; today only `10:02`. */
export const momentText = (at: string | Date, now: Date = serverNow()): string =>
  dateText(at) === dateText(now) ? clockText(at) : `${clockText(at)} ${dateText(at)}`

/** The last day of a deadline, which is stored as the instant at which that day is over. */
export const deadlineDay = (deadline: string): string => dateText(new Date(Date.parse(deadline) - 1))

/** Whole calendar days in Vietnam from today to the deadline's last day; negative when it is past. */
export const daysLeft = (deadline: string, now: Date = serverNow()): number =>
  daysLeftAt(Date.parse(deadline), now.getTime())

/** Whole calendar days in Vietnam from a moment to today. */
export const daysSince = (at: string, now: Date = serverNow()): number =>
  civilDay(now.getTime()) - civilDay(Date.parse(at))

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export const numberText = (value: number): string => numbers().format(value)

/** `78,5%`: a share of 0–1 with at most one decimal. */
export const percentText = (share: number): string => shares().format(share)
