import type { DraftFields } from '@thidua/draft/draft-fields'
import { type } from '@thidua/draft/edit-queue'
import { draftValue } from '@thidua/draft/read-queue'
import { emptyQueue, type SaveQueue } from '@thidua/draft/save-queue'
import { take } from '@thidua/draft/take-patches'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DraftTexts } from './draft-texts.ts'

const paths = ['II.1/narrative', 'II.2/plans/r1/number', 'II.2/plans/r2/number', 'II.4/commendations/r1/recipient']
const lists = ['II.2/plans', 'II.4/commendations']
const at = '2026-11-23T03:02:00.000Z'

type State = readonly [known: DraftFields, queue: SaveQueue]

const path = fc.constantFrom(...paths)
const text = fc.constantFrom('', 'a', 'b')
const step: fc.Arbitrary<(state: State) => State> = fc.oneof(
  fc.record({ path, text }).map(
    ({ path, text }) =>
      ([known, queue]: State): State => [known, type(queue, path, text, known, at)],
  ),
  fc.record({ path, text }).map(
    ({ path, text }) =>
      ([known, queue]: State): State => [
        { ...known, [path]: { value: text, version: (known[path]?.version ?? 0) + 1, by: 'ai', at } },
        queue,
      ],
  ),
  fc.constant(([known, queue]: State): State => [known, take(queue).queue]),
  // Refused: what was on its way is in no field.
  fc.constant(([known, queue]: State): State => [known, { ...queue, inFlight: {} }]),
)

/** What is said; a field that is blank says nothing. */
const said = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ''))
const wholly = ([known, queue]: State) =>
  said(Object.fromEntries(paths.map((path) => [path, draftValue(queue, known, path)])))

it('says what going through the whole draft says, and counts the changes of each list', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 30 }), (steps) => {
      let state: State = [{}, emptyQueue('device')]
      const texts = new DraftTexts(...state)
      for (const [next, isRead] of steps) {
        const before = wholly(state)
        const counts = lists.map((list) => texts.revision(list))
        const answers = texts.answers()
        state = next(state)
        texts.follow(...state)
        if (isRead) texts.answers()
        const now = wholly(state)
        expect(said(texts.answers())).toEqual(now)
        const changed = paths.filter((path) => before[path] !== now[path])
        expect(texts.answers() === answers).toBe(changed.length === 0)
        expect(lists.map((list, index) => texts.revision(list) > (counts[index] ?? 0))).toEqual(
          lists.map((list) => changed.some((path) => path.startsWith(`${list}/`))),
        )
      }
    }),
  )
})

it('does not go through the draft at a keystroke', () => {
  let walks = 0
  const fields = Object.fromEntries(Array.from({ length: 500 }, (_, nr) => [`II.2/plans/r${nr}/number`, field]))
  const known: DraftFields = new Proxy(fields, {
    ownKeys: (target) => {
      walks++
      return Reflect.ownKeys(target)
    },
  })
  let queue = emptyQueue('device')
  const texts = new DraftTexts(known, queue)
  walks = 0
  for (const typed of ['T', 'Tr', 'Trê']) {
    queue = type(queue, 'II.1/narrative', typed, known, at)
    texts.follow(known, queue)
    expect(texts.answers()['II.1/narrative']).toBe(typed)
  }
  expect(walks).toBe(0)
})

const field = { value: '1/KH', version: 1, by: 'ai', at }
