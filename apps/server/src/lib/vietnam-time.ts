/** Asia/Ho_Chi_Minh has had no daylight saving since 1975: a fixed offset says all. */
const offset = '+07:00'

/** The instant at which a calendar day `yyyy-MM-dd` is over in Việt Nam: where a deadline of that day lies. */
export function endOfDay(day: string): Date {
  const start = new Date(`${day}T00:00:00${offset}`)
  return new Date(start.getTime() + 24 * 60 * 60 * 1000)
}
