import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readDate } from './read-date.ts'

it.each([
  ['17/6/2022', '2022-06-17'],
  ['17/06/2022', '2022-06-17'],
  ['17-6-2022', '2022-06-17'],
  ['ngày 17 tháng 6 năm 2022', '2022-06-17'],
  ['2022-06-17', '2022-06-17'],
  ['29/02/2024', '2024-02-29'],
])('reads %s', (typed, iso) => expect(readDate(typed)).toBe(iso))

it.each(['31/02/2023', '29/02/2023', '17/13/2022', '0/1/2022', '17/6/22', '17/6/0022', 'hôm qua', ''])(
  'refuses "%s"',
  (typed) => expect(readDate(typed)).toBeUndefined(),
)

it('reads back every day between 1945 and 2100', () => {
  const day = fc.date({ min: new Date('1945-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const [year, month, of] = iso.split('-').map(Number)
      expect(readDate(`${of}/${month}/${year}`)).toBe(iso)
    }),
  )
})
