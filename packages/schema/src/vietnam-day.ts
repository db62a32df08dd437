/**
 * Days and deadlines in Việt Nam. Asia/Ho_Chi_Minh has had no daylight saving since 1975: a fixed offset says all.
 * Instants are milliseconds since the epoch.
 */
const offsetMs = 7 * 3_600_000
const dayMs = 86_400_000

/** Running number of the calendar day that an instant falls on. */
export const civilDay = (atMs: number): number => Math.floor((atMs + offsetMs) / dayMs)

/** The instant at which a calendar day `yyyy-MM-dd` is over: where a deadline of that day lies. */
export const endOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+07:00`) + dayMs)

/** The calendar day of an instant, as midnight UTC: what a spreadsheet shows as that day. */
export const dayOf = (atMs: number): Date => new Date(civilDay(atMs) * dayMs)

/** On time is before the instant at which the deadline's day is over; that instant is the next day's first. */
export const isLate = (atMs: number, deadlineMs: number): boolean => atMs >= deadlineMs

/** Whole calendar days from an instant to the deadline's last day; negative when it is past. */
export const daysLeft = (deadlineMs: number, nowMs: number): number => civilDay(deadlineMs - 1) - civilDay(nowMs)
