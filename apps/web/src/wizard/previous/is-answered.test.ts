import { itemId } from '@thidua/schema/outline/item-id'
import { expect, it } from 'vitest'
import { isAnswered } from './is-answered.ts'

it('is an answer only what says something about the item', () => {
  expect(isAnswered(itemId('II.3'), { 'II.3/answer': 'none' })).toBe(true)
  expect(isAnswered(itemId('II.2'), { 'II.2/plans/a/order': 'a0', 'II.2/plans/a/number': '1' })).toBe(true)
  expect(isAnswered(itemId('II.2'), { 'II.2/plans/a/order': '', 'II.2/plans/a/number': '1' })).toBe(false)
  expect(isAnswered(itemId('I.1'), { 'I.1/done': 'yes', 'I.1/narrative': ' ', 'I.2.1/narrative': 'Có.' })).toBe(false)
})
