import { describe, expect, it } from 'vitest'
import type { FieldState } from './draft-fields.ts'
import { isOwnUnsent, reopenQueue } from './reopen-queue.ts'
import { emptyQueue, take, type } from './save-queue.ts'

const at = '2026-01-05T03:02:00.000Z'
const saved = (value: string, version: number): FieldState => ({ value, version, by: 'b', at })

describe('a queue found on the device', () => {
  it('drops what the server has and asks about the rest', () => {
    const known = { a: saved('một', 1), b: saved('hai', 1) }
    const typed = type(type(emptyQueue('tab'), 'a', 'một mới', known, at), 'b', 'hai mới', known, at)
    const sent = take(typed).queue
    const typedOn = type(sent, 'b', 'hai mới nữa', known, at)
    const now = { a: saved('một mới', 2), b: saved('hai mới', 2) }
    const queue = reopenQueue(typedOn, now)
    expect(Object.keys(queue.conflicts)).toEqual(['b'])
    expect(queue.conflicts['b']).toMatchObject({ mine: 'hai mới nữa', theirs: { version: 2 } })
    expect(take(queue).patches).toEqual([])
  })

  it('tells an own unsent text from a text that somebody else changed', () => {
    const queue = type(emptyQueue('tab'), 'a', 'mới', { a: saved('cũ', 1) }, at)
    const own = reopenQueue(queue, { a: saved('cũ', 1) }).conflicts['a']
    const other = reopenQueue(queue, { a: saved('của người khác', 2) }).conflicts['a']
    expect([own && isOwnUnsent(own), other && isOwnUnsent(other)]).toEqual([true, false])
  })

  it('knows its own text on the server when only the answer was lost', () => {
    const sent = take(type(emptyQueue('tab'), 'a', 'một', {}, at)).queue
    const typedOn = type(sent, 'a', 'một hai', {}, at)
    const conflict = reopenQueue(typedOn, { a: saved('một', 1) }).conflicts['a']
    expect(conflict && isOwnUnsent(conflict)).toBe(true)
  })

  it('never gives a number again that the closing page sent without writing it down', () => {
    const stored = type(emptyQueue('tab'), 'a', 'một', {}, at)
    const sentUnseen = take(stored).patches
    const reopened = type(reopenQueue(stored, { a: saved('một', 1) }), 'b', 'hai', {}, at)
    const numbers = [...sentUnseen, ...take(reopened).patches].map(({ clientSeq }) => clientSeq)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})
