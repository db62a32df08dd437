/** Milliseconds. */
export const hour = 3_600_000
export const day = 24 * hour

/** Start of a calendar day in Asia/Ho_Chi_Minh, UTC+7 all the year. */
export const vietnamDay = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00+07:00`)

/** Calendar date of an instant in Asia/Ho_Chi_Minh. */
export const vietnamDate = (instant: number): string => new Date(instant + 7 * hour).toISOString().slice(0, 10)

export const iso = (instant: number): string => new Date(instant).toISOString()
