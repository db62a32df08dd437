import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledge } from './acknowledge.ts'
import { resolve, type } from './edit-queue.ts'
import { modelServer } from './fixtures/model-server.ts'
import { isSettled, shownValue } from './read-queue.ts'
import { emptyQueue, type SaveQueue } from './save-queue.ts'
import { take } from './take-patches.ts'

const at = '2026-01-05T03:02:00.000Z'
const path = 'II.1/narrative'

describe('save queue', () => {
  it('sends the same sequence numbers again after a lost answer', () => {
    const typed = type(emptyQueue('tab'), path, 'một', {}, at)
    const first = take(typed)
    const { save, fields } = modelServer()
    save('tab', first.patches)
    const again = take(type(first.queue, path, 'một hai', {}, at))
    expect(again.patches).toEqual(first.patches)
    const acknowledged = acknowledge(again.queue, save('tab', again.patches))
    expect(fields[path]?.version).toBe(1)
    expect(take(acknowledged).patches).toEqual([{ path, value: 'một hai', baseVersion: 1, clientSeq: 2 }])
  })

  it('keeps both texts of a conflict until the person decides', () => {
    const { save, fields } = modelServer()
    save('other', [{ path, value: 'của bạn', baseVersion: 0, clientSeq: 1 }])
    const sent = take(type(emptyQueue('tab'), path, 'của tôi', {}, at))
    const conflicted = acknowledge(sent.queue, save('tab', sent.patches))
    expect(conflicted.conflicts[path]).toMatchObject({ mine: 'của tôi', theirs: { value: 'của bạn', version: 1 } })
    expect(isSettled(conflicted)).toBe(false)
    expect(take(conflicted).patches).toEqual([])
    const decided = take(resolve(type(conflicted, path, 'của tôi nữa', fields, at), path, 'cả hai', at))
    const done = acknowledge(decided.queue, save('tab', decided.patches))
    expect(fields[path]).toMatchObject({ value: 'cả hai', version: 2 })
    expect(isSettled(done)).toBe(true)
  })

  it('has nothing to save when a text was typed back', () => {
    const known = { [path]: { value: 'xong', version: 3, by: 'a', at } }
    expect(isSettled(type(type(emptyQueue('tab'), path, 'xon', known, at), path, 'xong', known, at))).toBe(true)
  })

  it('loses nothing and settles, whatever is typed, lost and repeated', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('type' as const), path: fc.constantFrom('a', 'b'), value: fc.string() }),
      fc.record({ do: fc.constantFrom('send' as const, 'lose' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { save, fields } = modelServer()
        const shown: Record<string, string> = {}
        let queue: SaveQueue = emptyQueue('tab')
        const exchange = (arrives: boolean) => {
          const taken = take(queue)
          queue = taken.queue
          const answers = save('tab', taken.patches)
          if (arrives) queue = acknowledge(queue, answers)
        }
        for (const action of steps) {
          if (action.do === 'type') {
            // A device knows the server's fields only from answers it received; here it reads them at once.
            queue = type(queue, action.path, action.value, fields, at)
            shown[action.path] = action.value
          } else exchange(action.do === 'send')
          for (const [where, value] of Object.entries(shown)) expect(shownValue(queue, fields, where)).toBe(value)
        }
        exchange(true)
        exchange(true)
        expect(isSettled(queue)).toBe(true)
        for (const [where, value] of Object.entries(shown)) expect(fields[where]?.value ?? '').toBe(value)
      }),
    )
  })
})
