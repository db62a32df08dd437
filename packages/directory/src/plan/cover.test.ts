import fc from 'fast-check'
import { expect, it } from 'vitest'
import { comesEarlier, firstDayWithout, type Term } from './cover.ts'

const today = '2026-06-15'

it.each<[string, Term[], string | null]>([
  ['nobody', [], today],
  ['one for ever', [{ from: '2020-01-01', until: null }], null],
  ['one who leaves', [{ from: '2020-01-01', until: '2026-07-01' }], '2026-07-01'],
  [
    'one after the other',
    [
      { from: '2026-07-01', until: null },
      { from: '2020-01-01', until: '2026-07-01' },
    ],
    null,
  ],
  [
    'with a day between',
    [
      { from: '2020-01-01', until: '2026-07-01' },
      { from: '2026-07-02', until: null },
    ],
    '2026-07-01',
  ],
  ['one who left', [{ from: '2020-01-01', until: today }], today],
  ['one who is to come', [{ from: '2026-06-16', until: null }], today],
])('with %s', (_, terms, gap) => expect(firstDayWithout(terms, today)).toBe(gap))

const dayAfter = (days: number) => new Date(Date.UTC(2026, 5, 1 + days)).toISOString().slice(0, 10)
const term = fc
  .record({ from: fc.nat(30), length: fc.option(fc.nat(20)) })
  .map(({ from, length }): Term => ({ from: dayAfter(from), until: length === null ? null : dayAfter(from + length) }))

it('is the first day on which no term holds', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 6 }), (terms) => {
      const holds = (day: string) => terms.some(({ from, until }) => from <= day && (until === null || day < until))
      const days = Array.from({ length: 60 }, (_, index) => dayAfter(14 + index))
      expect(firstDayWithout(terms, today)).toBe(days.find((day) => !holds(day)) ?? null)
    }),
  )
})

it('comes earlier only where it did not come as early before', () => {
  expect(comesEarlier(null, today)).toBe(true)
  expect(comesEarlier('2026-07-01', today)).toBe(true)
  expect(comesEarlier(today, today)).toBe(false)
  expect(comesEarlier(today, null)).toBe(false)
})
