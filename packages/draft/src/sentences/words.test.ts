import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isFigure, wordsOf } from './words.ts'

const texts = (text: string) => wordsOf(text).map((word) => word.text)

it.each([
  ['Có 12 mô hình.', ['Có', '12', 'mô', 'hình', '.']],
  ['tổng 1.250 bản, 14.832,55 triệu', ['tổng', '1.250', 'bản', ',', '14.832,55', 'triệu']],
  ['1 250 cuốn, 12\u00a0000 hộ', ['1 250', 'cuốn', ',', '12\u00a0000', 'hộ']],
  ['1 250,5 ha', ['1 250,5', 'ha']],
  ['ngày 17/6/2022', ['ngày', '17/6/2022']],
  ['giai đoạn 2021-2025', ['giai', 'đoạn', '2021-2025']],
  ['đạt 12/15 tiêu chí (80,5%)', ['đạt', '12/15', 'tiêu', 'chí', '(', '80,5', '%', ')']],
  ['số 105/QĐ-UBND', ['số', '105', '/', 'QĐ', '-', 'UBND']],
  ['năm 2022. 05 tập thể', ['năm', '2022', '.', '05', 'tập', 'thể']],
  ['thôn 2a, 3b', ['thôn', '2a', ',', '3b']],
])('reads the words of "%s", every figure whole', (text, words) => {
  expect(texts(text)).toEqual(words)
})

it('knows a figure from a word', () => {
  expect(
    wordsOf('Có 1.250 bản, ngày 17/6/2022')
      .filter(isFigure)
      .map(({ text }) => text),
  ).toEqual(['1.250', '17/6/2022'])
})

it('leaves nothing out but white space', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'đ', '̣', '1', '12', ',', '.', '/', ' ', '\n', '😀') }),
      (text) => {
        let at = 0
        for (const word of wordsOf(text)) {
          expect(text.slice(at, word.from)).toMatch(/^\s*$/u)
          expect(text.slice(word.from, word.to)).toBe(word.text)
          at = word.to
        }
        expect(text.slice(at)).toMatch(/^\s*$/u)
      },
    ),
  )
})
