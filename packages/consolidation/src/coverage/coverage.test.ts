import { itemId } from '@thidua/schema/outline/item-id'
import { expect, it } from 'vitest'
import { submissionFinder } from '../answers/compiled-round.ts'
import { inventedRound } from '../fixtures/invented-round.ts'
import { withPatches } from '../sources/part-fields.ts'
import { wholeQuote } from '../sources/quote-of.ts'
import { coverageByReport, coverageOf } from './coverage-of.ts'
import { disposeOf, readDispositions, undispose } from './disposition.ts'

const item = itemId('II.1')
const told = { 'II.1/narrative': 'Đã phát động.' }
const round = inventedRound([told, told, told, told, { 'II.1/answer': 'none' }, null])
const find = submissionFinder(round.standing)
const [first, second, third] = round.standing.map(({ id, report }) => ({ item, report, submission: id }))
const part = {
  item,
  pid: 'p',
  order: 'a0',
  kind: 'quote' as const,
  text: 'Đã phát động.',
  sources: round.standing
    .slice(0, 1)
    .map((one) => ({ sid: 's', role: 'quote' as const, quote: wholeQuote(one, 'II.1/narrative'), seen: null })),
  computed: null,
  override: null,
}

it('has every answer with content in one place: used before what was decided, else where a person put it, else unread', () => {
  if (!first || !second || !third) throw new Error('not sent')
  const fields = withPatches({}, [
    disposeOf({ ...first, to: 'aside', reason: 'general', note: '' }),
    disposeOf({ ...second, to: 'annex', reason: null, note: '' }),
    disposeOf({ ...third, to: 'aside', reason: 'duplicate', note: 'Trùng' }),
  ])
  const coverage = coverageOf(round, [part], readDispositions(fields), find)
  const [own] = coverage.filter((one) => one.item === item)
  expect(own?.answers.map(({ use }) => use)).toEqual(['used', 'annex', 'aside', 'unread'])
  expect(own?.counts).toEqual({ used: 1, annex: 1, aside: 1, unread: 1, all: 4 })
  expect(coverageByReport(coverage).get(third.report)).toEqual({ used: 0, annex: 0, aside: 1, unread: 0, all: 1 })
  expect(readDispositions(withPatches(fields, [undispose(third)]))).toHaveLength(2)
})

it('takes a field that nobody could have written for no decision', () => {
  for (const value of ['', 'x', '{"to":"nowhere","reason":null,"note":"","submission":"s"}'])
    expect(readDispositions({ 'D/II.1/r': value })).toEqual([])
})
