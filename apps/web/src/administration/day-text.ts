import { dayOf } from '@thidua/schema/vietnam-day'
import { serverNow } from '#lib/clock/server-time.ts'
import { dateText } from '#lib/time.ts'

/** A day `yyyy-MM-dd` as it is read and typed; '' for none. */
export const dayText = (day: string | null | undefined): string => (day ? dateText(`${day}T00:00:00+07:00`) : '')

/** Today in Vietnam by the server's clock, `yyyy-MM-dd`. */
export const today = (): string => dayOf(serverNow().getTime()).toISOString().slice(0, 10)

/** The last day before the first one on which something is no more; null where there is none, since it ended as it began. */
export const lastDayText = (from: string, until: string): string | null =>
  until <= from ? null : dateText(new Date(Date.parse(`${until}T00:00:00+07:00`) - 86_400_000))
