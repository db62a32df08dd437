import { expect, it } from 'vitest'
import { continueQueue } from './continue-queue.ts'
import { type } from './edit-queue.ts'
import { emptyQueue } from './save-queue.ts'
import { take } from './take-patches.ts'

const at = '2026-11-23T03:02:00.000Z'
const known = { 'II.1/narrative': { value: 'Cũ', version: 3, by: 'tôi', at } }

it('goes on as it was left: what was on its way is repeated, what was typed keeps its version, however old', () => {
  const sent = take(type(emptyQueue('tab'), 'II.1/narrative', 'Một', known, at)).queue
  const left = type(sent, 'I.2.1/narrative', 'Hai', known, at)
  const goingOn = continueQueue(left)
  expect(take(goingOn).patches).toMatchObject([{ path: 'II.1/narrative', value: 'Một', baseVersion: 3, clientSeq: 1 }])
  expect(goingOn.pending).toMatchObject({ 'I.2.1/narrative': { value: 'Hai', baseVersion: 0, typedAt: at } })
  expect(goingOn.nextSeq).toBeGreaterThan(left.nextSeq)
  expect(continueQueue(left).conflicts).toEqual({})
})
