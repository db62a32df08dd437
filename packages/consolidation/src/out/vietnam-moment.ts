import { formatLongDate } from '@thidua/letter/compose/format-vietnamese'

/** Asia/Ho_Chi_Minh has had no daylight saving since 1975. */
const offsetMs = 7 * 3_600_000

const civil = (instant: string): string => new Date(Date.parse(instant) + offsetMs).toISOString()

/** The day of an instant in Việt Nam, ISO. */
export const vietnamDay = (instant: string): string => civil(instant).slice(0, 10)

/** `17 giờ 00 ngày 05 tháng 12 năm 2026` */
export const vietnamMoment = (instant: string): string =>
  `${civil(instant).slice(11, 13)} giờ ${civil(instant).slice(14, 16)} ${formatLongDate(vietnamDay(instant))}`
