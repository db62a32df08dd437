import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Tail } from './tail.ts'

it('hears of every number once, in whatever order they are committed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }).chain((count) =>
        fc.record({
          order: fc.shuffledSubarray(
            Array.from({ length: count }, (_, index) => index + 11),
            { minLength: 1 },
          ),
          looksAfter: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
        }),
      ),
      ({ order, looksAfter }) => {
        const tail = new Tail('10')
        const committed = new Set<number>()
        const heard: string[] = []
        const look = () => {
          const { after, missing } = tail.wanted
          const found = [...committed]
            .filter((id) => id > Number(after) || missing.includes(String(id)))
            .toSorted((a, b) => a - b)
            .map(String)
          tail.take(found, 0)
          heard.push(...found)
        }
        for (const [index, id] of order.entries()) {
          committed.add(id)
          if (looksAfter[index]) look()
        }
        look()
        expect(heard.map(Number).toSorted((a, b) => a - b)).toEqual(order.toSorted((a, b) => a - b))
      },
    ),
  )
})

it('looks no longer for a number whose transaction cannot last so long', () => {
  const tail = new Tail('1')
  tail.take(['2', '5'], 0)
  expect(tail.wanted).toEqual({ after: '5', missing: ['3', '4'] })
  tail.take([], 61_000)
  expect(tail.wanted).toEqual({ after: '5', missing: [] })
})

it('does not look for more than it can remember', () => {
  const tail = new Tail('0')
  tail.take(['5000'], 0)
  expect(tail.wanted.missing.length).toBe(1_000)
})
