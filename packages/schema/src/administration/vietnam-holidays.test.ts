import { describe, expect, it } from 'vitest'
import { offDay } from './vietnam-holidays.ts'

const dayMs = 86_400_000
const dayAfter = (day: string, days: number) => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
const daysOf = (year: number, why: string): string[] =>
  Array.from({ length: 366 }, (_, nr) => dayAfter(`${year}-01-01`, nr)).filter((day) => offDay(day) === why)

describe('offDay', () => {
  // As the calendars of these years printed them.
  it.each([
    ['2020-01-25', '2020-04-02'],
    ['2021-02-12', '2021-04-21'],
    ['2022-02-01', '2022-04-10'],
    ['2023-01-22', '2023-04-29'],
    ['2024-02-10', '2024-04-18'],
    ['2025-01-29', '2025-04-07'],
    ['2026-02-17', '2026-04-26'],
    ['2027-02-06', '2027-04-16'],
    ['2028-01-26', '2028-04-04'],
    ['2029-02-13', '2029-04-23'],
    // China's is a day later: the new moon falls into the last hour of 2 February in Vietnam.
    ['2030-02-02', '2030-04-12'],
    ['2033-01-31', '2033-04-09'],
  ])('knows Tết of %s, its eve and four days, and the Hùng Kings of %s', (tet, hungKings) => {
    expect([-2, -1, 0, 3, 4].map((days) => offDay(dayAfter(tet, days)) === 'tet')).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
    expect(offDay(hungKings)).toBe('hungKings')
  })

  it('keeps to the moon: lunar years of 353 to 355 or 383 to 385 days, the 10th of the third month in its place', () => {
    for (let year = 2020; year <= 2050; year++) {
      const tet = dayAfter(daysOf(year, 'tet')[0] ?? '', 1)
      const days = (Date.parse(daysOf(year, 'hungKings')[0] ?? '') - Date.parse(tet)) / dayMs
      // Two months and nine days; three where a month is doubled between.
      expect([67, 68, 69, 97, 98]).toContain(days)
      if (year === 2050) continue
      const length = (Date.parse(dayAfter(daysOf(year + 1, 'tet')[0] ?? '', 1)) - Date.parse(tet)) / dayMs
      expect([353, 354, 355, 383, 384, 385]).toContain(length)
    }
  })

  it.each([
    ['2026-01-01', 'newYear'],
    ['2026-04-30', 'reunification'],
    ['2026-05-01', 'labour'],
    ['2026-09-02', 'national'],
    ['2026-11-28', 'saturday'],
    ['2026-11-29', 'sunday'],
    ['2026-11-30', null],
    ['2099-01-01', 'newYear'],
    ['khong-phai', null],
  ])('%s is %s', (day, why) => expect(offDay(day)).toBe(why))
})
