import fc from 'fast-check'
import { expect, it } from 'vitest'
import { classOfChange } from './class-of-change.ts'

it.each([
  ['Có 12 mô hình, 3 xã', 'Có 14 mô hình, 3 xã', { figures: 1, words: 0, marks: 0 }],
  ['Có 12 mô hình 3 xã', 'Có 12 mô hình, 3 xã.', { figures: 0, words: 0, marks: 2 }],
  ['Có 12 mô hình hay', 'Có 12 mô hình mới rất tốt', { figures: 0, words: 3, marks: 0 }],
  ['Có 1.250 người', 'Có 1 250 người', { figures: 1, words: 0, marks: 0 }],
  ['Có  12 mô hình', 'Có 12 mô hình', { figures: 0, words: 0, marks: 0 }],
  ['', 'Có 12 mô hình.', { figures: 1, words: 3, marks: 1 }],
])('%s → %s', (before, after, expected) => {
  expect(classOfChange(before, after)).toEqual(expected)
})

it('is nothing for the same text, and as much backwards as forwards where one of them is empty', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(classOfChange(text, text)).toEqual({ figures: 0, words: 0, marks: 0 })
      expect(classOfChange(text, '')).toEqual(classOfChange('', text))
    }),
  )
})
