import { describe, expect, it } from 'vitest'
import { type Standing, standingOf } from './standing-of.ts'

const first = {
  'II.1/narrative': 'Đã phát động 🌾. Có 12 mô hình hay.\nHết.',
  'II.4/commendations/r1/order': 'a0',
  'II.4/commendations/r1/recipient': 'Phòng A',
  'I.1/figures/civilServants': '17',
}
const second = {
  'II.1/narrative': 'Mở đầu. Đã phát động 🌾. Có 12 mô hình hay.\nHết.',
  'I.1/figures/civilServants': '18',
}
const sent = [
  { number: 2, answers: second },
  { number: 1, answers: first },
]
const [latest] = sent

const remark = (more: object) => ({ submission: 1, path: null, range: null, quote: null, ...more })
const standing = standingOf(sent, latest as (typeof sent)[number])
const range = { start: 19, end: 29 }
const narrative = { path: 'II.1/narrative', range, quote: '12 mô hình' }

describe('where a remark stands', () => {
  it.each<[string, ReturnType<typeof remark>, Standing]>([
    ['on all of its item', remark({}), { kind: 'item' }],
    [
      'on a range of the text that is read',
      remark({ ...narrative, submission: 2 }),
      { kind: 'here', path: 'II.1/narrative', range },
    ],
    [
      'on a range that moved',
      remark(narrative),
      { kind: 'here', path: 'II.1/narrative', range: { start: 27, end: 37 } },
    ],
    [
      'on a figure',
      remark({ path: 'I.1/figures/civilServants', quote: 'Công chức: 17 người' }),
      { kind: 'here', path: 'I.1/figures/civilServants', range: null },
    ],
    ['on a row that went', remark({ path: 'II.4/commendations/r1', quote: 'Phòng A' }), { kind: 'lost' }],
    [
      'on the form of the letter',
      remark({ path: 'letter/number' }),
      { kind: 'here', path: 'letter/number', range: null },
    ],
    ['of words whose range nobody knows', remark({ path: 'II.1/narrative', quote: 'mô hình' }), { kind: 'lost' }],
    ['of words without a field', remark({ quote: 'mô hình' }), { kind: 'lost' }],
    ['on a text that nobody has any more', remark({ ...narrative, submission: 7 }), { kind: 'lost' }],
    ['on a text that was emptied', remark({ ...narrative, path: 'III/narrative' }), { kind: 'lost' }],
  ])('%s', (_, given, expected) => expect(standing(given)).toEqual(expected))

  it('is never in another text, though the same words stand there', () => {
    const moved = standingOf([{ number: 1, answers: { 'II.1/narrative': 'Có 12 mô hình.' } }], {
      number: 2,
      answers: { 'III/narrative': 'Có 12 mô hình.' },
    })
    expect(moved(remark({ path: 'II.1/narrative', range: { start: 3, end: 13 }, quote: '12 mô hình' }))).toEqual({
      kind: 'lost',
    })
  })
})
