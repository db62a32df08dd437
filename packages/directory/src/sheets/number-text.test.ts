import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellAddress, readAddress } from './cell-address.ts'
import { numberText } from './xlsx/number-text.ts'

it('a number is written without an exponent and is the same number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
      const typed = String(value)
      const text = numberText(typed) ?? ''
      expect(text).toMatch(/^-?\d+(?:\.\d+)?$/u)
      // Digits alone stand as they are: they may be a long code.
      if (/^-?\d+$/u.test(typed)) expect(text).toBe(typed)
      else expect(Number(text)).toBe(Number(value.toPrecision(15)) + 0)
    }),
    { examples: [[2_395_567_878_030_478]] },
  )
  expect(['', ' ', 'x', 'Infinity'].map(numberText)).toEqual([null, null, null, null])
})

it('an address is read as it is written', () => {
  fc.assert(
    fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => {
      expect(readAddress(cellAddress(column, row))).toEqual({ column, row })
    }),
  )
  expect([cellAddress(0, 1), cellAddress(25, 2), cellAddress(26, 3), cellAddress(701, 4), cellAddress(702, 5)]).toEqual(
    ['A1', 'Z2', 'AA3', 'ZZ4', 'AAA5'],
  )
  expect(readAddress('A0')).toBeNull()
})
