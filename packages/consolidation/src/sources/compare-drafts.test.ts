import { itemId } from '@thidua/schema/outline/item-id'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDrafts } from './compare-drafts.ts'

const item = itemId('II.1')
const fieldsOf = (parts: Readonly<Record<string, readonly [order: string, text: string]>>) =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([pid, [order, text]]) => [
      [`C/${item}/p/${pid}/order`, order],
      [`C/${item}/p/${pid}/text`, text],
    ]),
  )

it('names what came, went, changed and moved, each where it stands', () => {
  const before = { ...fieldsOf({ a: ['a0', 'Một.'], b: ['a1', 'Hai.'], c: ['a2', 'Ba.'] }), 'letter/closing': 'Cũ.' }
  const after = { ...fieldsOf({ a: ['a0', 'Một!'], c: ['a3', 'Ba.'], d: ['a4', 'Bốn.'] }), 'letter/closing': 'Mới.' }
  expect(compareDrafts(before, after, [item])).toEqual({
    items: [
      {
        item,
        changes: [
          { pid: 'a', before: 'Một.', after: 'Một!' },
          { pid: 'b', before: 'Hai.', after: null },
          { pid: 'c', before: 'Ba.', after: 'Ba.' },
          { pid: 'd', before: null, after: 'Bốn.' },
        ],
      },
    ],
    fields: [{ field: 'closing', before: 'Cũ.', after: 'Mới.' }],
  })
})

const draft = fc
  .dictionary(fc.constantFrom(...'abcdef'), fc.tuple(fc.constantFrom('a0', 'a1', 'a2', 'a3'), fc.string()), {
    noNullPrototype: true,
  })
  .map(fieldsOf)

it('finds nothing between equal drafts, and with its sides changed the same the other way round', () => {
  fc.assert(
    fc.property(draft, draft, (one, other) => {
      expect(compareDrafts(one, one, [item])).toEqual({ items: [], fields: [] })
      const sides = (all: ReturnType<typeof compareDrafts>, turned: boolean) =>
        all.items
          .flatMap(({ changes }) => changes)
          .map(({ pid, before, after }) => (turned ? [pid, after, before] : [pid, before, after]))
          .sort()
      expect(sides(compareDrafts(one, other, [item]), false)).toEqual(sides(compareDrafts(other, one, [item]), true))
    }),
  )
})
