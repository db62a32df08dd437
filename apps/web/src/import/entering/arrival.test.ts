import { expect, it } from 'vitest'
import { arrivalOf } from './arrival.ts'

it.each([
  ['05/01/2026', '9:30', '2026-01-05T02:30:00.000Z'],
  ['5/1/2026', ' 09h05 ', '2026-01-05T02:05:00.000Z'],
  ['05/01/2026', '6 giờ 15', '2026-01-04T23:15:00.000Z'],
  ['05/01/2026', '23g59', '2026-01-05T16:59:00.000Z'],
  ['31/02/2026', '9:30', null],
  ['05/01/2026', '24:00', null],
  ['05/01/2026', '9', null],
  ['', '9:30', null],
])('%s, %s is the moment in Vietnam', (day, time, instant) => {
  expect(arrivalOf(day, time)).toBe(instant)
})
