/** Why nobody works on a day: a holiday by its name, or the end of a week. */
export const offDays = [
  'saturday',
  'sunday',
  'newYear',
  'tet',
  'hungKings',
  'reunification',
  'labour',
  'national',
] as const
export type OffDay = (typeof offDays)[number]

const fixed: Readonly<Record<string, OffDay>> = {
  '01-01': 'newYear',
  '04-30': 'reunification',
  '05-01': 'labour',
  '09-02': 'national',
}

/**
 * The first day of Tết and the 10th of the third month, by the lunar calendar of UTC+7: it differs from China's where a
 * new moon falls into the hour before midnight (2030).
 */
const lunar: Readonly<Record<number, readonly [tet: string, hungKings: string]>> = {
  2020: ['01-25', '04-02'],
  2021: ['02-12', '04-21'],
  2022: ['02-01', '04-10'],
  2023: ['01-22', '04-29'],
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-02', '04-12'],
  2031: ['01-23', '04-01'],
  2032: ['02-11', '04-19'],
  2033: ['01-31', '04-09'],
  2034: ['02-19', '04-28'],
  2035: ['02-08', '04-17'],
  2036: ['01-28', '04-06'],
  2037: ['02-15', '04-24'],
  2038: ['02-04', '04-13'],
  2039: ['01-24', '04-03'],
  2040: ['02-12', '04-20'],
  2041: ['02-01', '04-10'],
  2042: ['01-22', '04-29'],
  2043: ['02-10', '04-19'],
  2044: ['01-30', '04-07'],
  2045: ['02-17', '04-26'],
  2046: ['02-06', '04-15'],
  2047: ['01-26', '04-04'],
  2048: ['02-14', '04-22'],
  2049: ['02-02', '04-11'],
  2050: ['01-23', '04-01'],
}

const dayMs = 86_400_000

/** Tết is free from its eve to the fourth day; what is added around it is decided anew each year. */
const isTet = (at: number, first: number): boolean => at >= first - dayMs && at < first + 4 * dayMs

/**
 * Whether a day `yyyy-MM-dd` is free in Vietnam, and why; null for a working day. Tết and the day of the Hùng Kings are
 * known from 2020 to 2050.
 */
export function offDay(day: string): OffDay | null {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return null
  const moving = lunar[Number(day.slice(0, 4))]
  if (moving && isTet(at, Date.parse(`${day.slice(0, 4)}-${moving[0]}T00:00:00Z`))) return 'tet'
  if (moving?.[1] === day.slice(5)) return 'hungKings'
  const weekday = new Date(at).getUTCDay()
  return fixed[day.slice(5)] ?? (weekday === 0 ? 'sunday' : weekday === 6 ? 'saturday' : null)
}
