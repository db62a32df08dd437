import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresIn } from './figures-in.ts'
import { sentencesOf } from './sentences-of.ts'
import { lengthInPoints, slicePoints } from './slice-points.ts'

describe('sentencesOf', () => {
  it.each([
    ['Đã phát động tại TP. Quảng Ngãi, TX. Đức Phổ. Có 12 mô hình.', 2],
    ['TS. Trần Văn B và đ/c. Nguyễn Văn A dự tại P. Trần Phú, Q. 1.', 1],
    ['Các cách làm hay v.v. được nhân rộng. Các mô hình v.v. Các xã hưởng ứng.', 3],
    ['Đã ban hành kế hoạch; Tổ chức hội nghị; biên chế 17 người.', 2],
    ['1. Công tác triển khai tốt.\n2. Công tác khen thưởng kịp thời.', 2],
  ])('reads "%s" as %i sentences', (text, count) => expect(sentencesOf(text)).toHaveLength(count))

  it('leaves the dash and the number of a list before the sentence, and knows its line', () => {
    const text = '- Đã phát động. Hưởng ứng tốt.\n\n1. Có 12 mô hình.\na) Nhân rộng.\n| Xã | 12 |'
    expect(sentencesOf(text).map(({ text, paragraph, kind }) => [text, paragraph, kind])).toEqual([
      ['Đã phát động.', 0, 'item'],
      ['Hưởng ứng tốt.', 0, 'prose'],
      ['Có 12 mô hình.', 1, 'item'],
      ['Nhân rộng.', 2, 'item'],
      ['| Xã | 12 |', 3, 'row'],
    ])
  })

  it('counts in code points', () => {
    expect(sentencesOf('😀 Vui. Có 12 xã.').map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [7, 16],
    ])
  })

  it('gives the text back from its ranges and gaps, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        'Có',
        ' ',
        ' ',
        'TP',
        'đ/c',
        '12',
        '1.',
        '- ',
        '.',
        ';',
        '”',
        '\n',
        '\r\n',
        '| a |',
        '**',
        '😀',
        'a)',
        '\u0323',
      ],
    )
    fc.assert(
      fc.property(fc.oneof(fc.array(piece, { maxLength: 60 }), fc.array(fc.string({ unit: 'binary' }))), (pieces) => {
        const text = pieces.join('')
        let [back, done] = ['', 0]
        for (const { start, end, text: words } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(end).toBeGreaterThan(start)
          expect(slicePoints(text, { start, end })).toBe(words)
          const gap = slicePoints(text, { start: done, end: start }) ?? ''
          expect(gap).toMatch(/^\s*(?:[^\p{L}\s]|\d{1,3}[.)]|[a-zđ]\))?\s*$/u)
          back += gap + words
          done = end
        }
        const rest = slicePoints(text, { start: done, end: lengthInPoints(text) })
        expect(rest).toMatch(/^\s*$/u)
        expect(back + rest).toBe(text)
      }),
      { numRuns: 500 },
    )
  })
})

it('gives no words of a range that a text has not', () => {
  for (const [start, end] of [
    [-1, 2],
    [0, 4],
    [2, 1],
    [0.5, 2],
    [Number.NaN, 2],
  ] as const)
    expect(slicePoints('a😀b', { start, end })).toBeNull()
  expect(slicePoints('a😀b', { start: 1, end: 2 })).toBe('😀')
})

it('knows a figure by its value, however it is written', () => {
  const values = (text: string) => figuresIn(text).map(({ value }) => value)
  expect(values('Có 05 tập thể, 1.250 hộ, 12,5% ngày 07/8/2026')).toEqual(['5', '1250', '12.5', '2026-08-07'])
  expect(values('Có 5 tập thể, 1 250 hộ')).toEqual(['5', '1250'])
  expect(figuresIn('😀 có 12 xã')).toEqual([{ text: '12', value: '12', start: 5, end: 7 }])
})
