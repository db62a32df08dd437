import { describe, expect, it } from 'vitest'
import type { FieldState } from './draft-fields.ts'
import { isOwnUnsent, reopenQueue } from './reopen-queue.ts'
import { acknowledge, emptyQueue, take, type } from './save-queue.ts'

const at = '2026-01-05T03:02:00.000Z'
const soon = new Date('2026-01-05T03:02:01.000Z')
const later = new Date('2026-01-05T07:30:00.000Z')
const saved = (value: string, version: number): FieldState => ({ value, version, by: 'b', at })

describe('a queue found on the device', () => {
  it('drops what the server has and asks about the rest', () => {
    const known = { a: saved('một', 1), b: saved('hai', 1) }
    const typed = type(type(emptyQueue('tab'), 'a', 'một mới', known, at), 'b', 'hai mới', known, at)
    const sent = take(typed).queue
    const typedOn = type(sent, 'b', 'hai mới nữa', known, at)
    const now = { a: saved('một mới', 2), b: saved('hai mới', 2) }
    const queue = reopenQueue(typedOn, now, later)
    expect(Object.keys(queue.conflicts)).toEqual(['b'])
    expect(queue.conflicts['b']).toMatchObject({ mine: 'hai mới nữa', theirs: { version: 2 } })
    expect(take(queue).patches).toEqual([])
  })

  it('tells an own unsent text from a text that somebody else changed', () => {
    const queue = type(emptyQueue('tab'), 'a', 'mới', { a: saved('cũ', 1) }, at)
    const own = reopenQueue(queue, { a: saved('cũ', 1) }, later).conflicts['a']
    const other = reopenQueue(queue, { a: saved('của người khác', 2) }, later).conflicts['a']
    expect([own && isOwnUnsent(own), other && isOwnUnsent(other)]).toEqual([true, false])
  })

  it('knows its own text on the server when only the answer was lost', () => {
    const sent = take(type(emptyQueue('tab'), 'a', 'một', {}, at)).queue
    const typedOn = type(sent, 'a', 'một hai', {}, at)
    const conflict = reopenQueue(typedOn, { a: saved('một', 1) }, later).conflicts['a']
    expect(conflict && isOwnUnsent(conflict)).toBe(true)
  })

  it('never gives a number again that the closing page sent without writing it down', () => {
    const stored = type(emptyQueue('tab'), 'a', 'một', {}, at)
    const sentUnseen = take(stored).patches
    const reopened = type(reopenQueue(stored, { a: saved('một', 1) }, later), 'b', 'hai', {}, at)
    const numbers = [...sentUnseen, ...take(reopened).patches].map(({ clientSeq }) => clientSeq)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('goes on after a reload: repeats what may be on its way, then sends what was typed over it', () => {
    const sent = take(type(emptyQueue('tab'), 'a', 'một', {}, at))
    const typedOn = type(type(sent.queue, 'a', 'một hai', {}, at), 'b', 'ba', {}, at)
    const reopened = reopenQueue(typedOn, {}, soon)
    expect(reopened.conflicts).toEqual({})
    const again = take(reopened)
    expect(again.patches).toEqual(sent.patches)
    const answer = { path: 'a', outcome: 'saved', clientSeq: 1, ...saved('một', 1) } as const
    expect(take(acknowledge(again.queue, [answer])).patches).toMatchObject([
      { path: 'a', value: 'một hai', baseVersion: 1 },
      { path: 'b', value: 'ba', baseVersion: 0 },
    ])
  })

  it('builds after a reload on the own text that arrived meanwhile', () => {
    const typedOn = type(take(type(emptyQueue('tab'), 'a', 'một', {}, at)).queue, 'a', 'một hai', {}, at)
    const reopened = reopenQueue(typedOn, { a: saved('một', 1) }, soon)
    expect(take(reopened).patches).toMatchObject([{ path: 'a', value: 'một hai', baseVersion: 1 }])
  })

  it('asks even after a reload when somebody else changed the field', () => {
    const queue = type(emptyQueue('tab'), 'a', 'mới', { a: saved('cũ', 1) }, at)
    const reopened = reopenQueue(queue, { a: saved('của người khác', 2) }, soon)
    expect(Object.keys(reopened.conflicts)).toEqual(['a'])
    expect(take(reopened).patches).toEqual([])
  })
})
