import { readDate } from '@thidua/schema/text/read-date'

/** A full date in a sentence: `17/6/2022`, `07-11-2023`, `ngày 17 tháng 6 năm 2022`. Two groups are never needed: read it with `isoDate`. */
export const datePattern = String.raw`(?:ngày\s+)?(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})`

/** ISO date of a matched `datePattern`, null when no such day exists. */
export const isoDate = (matched: string): string | null =>
  readDate(matched.replace(/\s+/gu, ' ').replace(/\s*([/.-])\s*/gu, '$1')) ?? null
