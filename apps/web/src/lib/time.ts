import { appearance } from './appearance.ts'

const timeZone = 'Asia/Ho_Chi_Minh'
const day = 86_400_000

const tag = () => (appearance().locale === 'vi' ? 'vi-VN' : 'en-GB')
const format = (at: string | Date, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag(), { timeZone, ...options }).format(new Date(at))

/** `17/06/2026` */
export const dateText = (at: string | Date): string => format(at, { day: '2-digit', month: '2-digit', year: 'numeric' })

/** `10:02` */
export const clockText = (at: string | Date): string =>
  format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** `10:02 17/06/2026`; today only `10:02`. */
export const momentText = (at: string | Date, now: Date = new Date()): string =>
  dateText(at) === dateText(now) ? clockText(at) : `${clockText(at)} ${dateText(at)}`

/** The last day of a deadline, which is stored as the instant at which that day is over. */
export const deadlineDay = (deadline: string): string => dateText(new Date(Date.parse(deadline) - 1))

/** Whole calendar days in Vietnam from today to the deadline's last day; negative when it is past. */
export function daysLeft(deadline: string, now: Date = new Date()): number {
  const civil = (at: number) => Math.floor((at + 7 * 3_600_000) / day)
  return civil(Date.parse(deadline) - 1) - civil(now.getTime())
}

/** `1.234,5` in Vietnamese, `1,234.5` in English. */
export const numberText = (value: number): string => new Intl.NumberFormat(tag()).format(value)

/** `78,5%`: a share of 0–1 with at most one decimal. */
export const percentText = (share: number): string =>
  new Intl.NumberFormat(tag(), { style: 'percent', maximumFractionDigits: 1 }).format(share)
