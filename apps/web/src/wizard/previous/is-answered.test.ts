import { expect, it } from 'vitest'
import { isAnswered } from './is-answered.ts'

it('is an answer only what says something about the item', () => {
  expect(isAnswered('II.3', { 'II.3/answer': 'none' })).toBe(true)
  expect(isAnswered('II.2', { 'II.2/plans/a/order': 'a0', 'II.2/plans/a/number': '1' })).toBe(true)
  expect(isAnswered('II.2', { 'II.2/plans/a/order': '', 'II.2/plans/a/number': '1' })).toBe(false)
  expect(isAnswered('I.1', { 'I.1/done': 'yes', 'I.1/narrative': ' ', 'I.2.1/narrative': 'Có.' })).toBe(false)
})
