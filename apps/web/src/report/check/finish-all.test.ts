import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { verdict } from '@thidua/schema/verdict'
import { expect, it } from 'vitest'
import { onlyUndeclared } from './finish-all.tsx'

it('is of items that lack nothing but the word that they are finished', () => {
  const answers = {
    'II.1/narrative': 'Đã phát động.',
    'II.3/narrative': 'Ba mô hình.',
    'II.3/done': 'yes',
    // A document without its number is to be fixed first.
    'II.2/narrative': 'Đã ban hành.',
    'II.2/plans/p1/order': 'a0',
    'II.2/plans/p1/type': 'QĐ',
    'II.5/answer': 'none',
  }
  const found = onlyUndeclared(verdict(midTermTemplate, answers, { round: null }))
  expect(found).toContain('II.1')
  for (const item of ['II.2', 'II.3', 'II.5', 'I.1']) expect(found).not.toContain(item)
})
