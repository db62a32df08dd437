import { added, widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import { expect, it } from 'vitest'
import { fullAnswers, inventedRound, nilAnswers } from '../fixtures/invented-round.ts'
import { roundTotals } from './round-totals.ts'

const round = inventedRound(
  [fullAnswers(widenedTemplate, 1, () => 'Có.'), nilAnswers(widenedTemplate), null],
  widenedTemplate,
)
const totals = new Map<string, ReturnType<typeof roundTotals>[number]>(
  roundTotals(round).map((total) => [total.item, total]),
)

it('counts every item of a round, each by itself', () => {
  expect(totals.get('II.4')?.answers).toEqual({ asked: 3, content: 1, none: 1, missing: 1 })
  expect(totals.get('II.4')?.rows.commendations).toHaveLength(1)
  expect(totals.get(added.rows)?.rows.commendations).toHaveLength(1)
  expect(totals.get('II.4')?.rows.documents).toBeNull()
  expect(totals.get('II.2')?.rows.documents).toHaveLength(1)
  expect(totals.get('II.3')?.rows.models).toHaveLength(1)
  expect(totals.get('II.5')?.rows.inspections?.inspections).toHaveLength(1)
  expect(totals.get('IV')?.rows.recommendations).toHaveLength(1)
})

it('has every figure and choice that is asked, summed or not', () => {
  expect(totals.get('I.1')?.figures.map(({ rule, value }) => [rule, value])).toEqual(Array(4).fill(['never', null]))
  expect(totals.get(added.own)?.figures.map(({ rule, value }) => [rule, value])).toEqual([
    ['sum', 4],
    ['ratio', 40],
  ])
  expect(totals.get('II.1')?.choices.map(({ options }) => options.map(({ parts }) => parts.length))).toEqual([[0, 1]])
})
