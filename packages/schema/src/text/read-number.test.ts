import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it.each([
  ['14.832,55', 14832.55],
  ['05', 5],
  ['0,65', 0.65],
  ['1 200', 1200],
  ['1.200', 1200],
  ['12.5', 12.5],
  ['88%', 88],
  ['1,234,567.5', 1234567.5],
  ['-3', -3],
])('reads %s', (typed, value) => expect(readNumber(typed)).toBe(value))

it.each(['', 'ba', '1.2.3', '12,', '1,2,3', '5 người'])('refuses "%s"', (typed) =>
  expect(readNumber(typed)).toBeUndefined(),
)

it('reads back every number as Vietnamese print it', () => {
  const print = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e12 }), (cents) => {
      expect(readNumber(print.format(cents / 100))).toBe(cents / 100)
    }),
  )
})
