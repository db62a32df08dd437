/** Asia/Ho_Chi_Minh has had no daylight saving since 1975: a fixed offset says all. */
const offset = '+07:00'

/** The instant at which a calendar day `yyyy-MM-dd` is over in Việt Nam: where a deadline of that day lies. */
export function endOfDay(day: string): Date {
  const start = new Date(`${day}T00:00:00${offset}`)
  return new Date(start.getTime() + 24 * 60 * 60 * 1000)
}

/** The calendar day in Việt Nam of an instant, as midnight UTC: what a spreadsheet shows as that day. */
export function dayOf(instant: string): Date {
  const there = new Date(Date.parse(instant) + 7 * 60 * 60 * 1000)
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate()))
}
