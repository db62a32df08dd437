import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledge } from './acknowledge.ts'
import type { DraftFields, FieldState } from './draft-fields.ts'
import { type } from './edit-queue.ts'
import { modelServer } from './fixtures/model-server.ts'
import { isSettled, shownValue } from './read-queue.ts'
import { isOwnUnsent, reopenQueue } from './reopen-queue.ts'
import { emptyQueue } from './save-queue.ts'
import { take } from './take-patches.ts'

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

  it('settles without a question, however often one person reloads a slow page while typing', () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('type' as const),
        path: fc.constantFrom('a', 'b'),
        value: fc.constantFrom('', 'x', 'y'),
      }),
      // The save arrives and is answered; arrives, but the answer is lost; arrives after the page was loaded again.
      fc.record({ do: fc.constantFrom('save' as const, 'lose' as const, 'reload' as const, 'late' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { save, fields } = modelServer()
        const shown: Record<string, string> = {}
        let known: DraftFields = {}
        let queue = emptyQueue('tab')
        const send = (answered: boolean) => {
          const taken = take(queue)
          queue = taken.queue
          const answers = save('tab', taken.patches)
          if (!answered) return
          queue = acknowledge(queue, answers)
          known = { ...fields }
        }
        for (const action of steps) {
          if (action.do === 'type') {
            queue = type(queue, action.path, action.value, known, at)
            shown[action.path] = action.value
          } else if (action.do === 'save') send(true)
          else {
            const loaded = { ...fields }
            if (action.do !== 'reload') send(false)
            if (action.do !== 'lose') {
              known = loaded
              queue = reopenQueue(queue, known, soon)
            }
          }
          expect(queue.conflicts).toEqual({})
          for (const [path, value] of Object.entries(shown)) expect(shownValue(queue, known, path)).toBe(value)
        }
        send(true)
        send(true)
        expect(isSettled(queue)).toBe(true)
        for (const [path, value] of Object.entries(shown)) expect(fields[path]?.value ?? '').toBe(value)
      }),
    )
  })
})
