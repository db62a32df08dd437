import fc from 'fast-check'
import { expect, it } from 'vitest'
import { balance } from './balance.ts'

it('evens out what waits already', () => {
  expect(
    balance(
      ['a', 'b', 'c', 'd'],
      [
        { id: 'x', waiting: 2 },
        { id: 'y', waiting: 0 },
      ],
    ),
  ).toEqual(
    new Map([
      ['x', ['c']],
      ['y', ['a', 'b', 'd']],
    ]),
  )
  expect(balance(['a'], [])).toEqual(new Map())
})

it('gives each report once, and nobody more than they need to be even', () => {
  const readers = fc.uniqueArray(fc.record({ id: fc.uuid(), waiting: fc.nat(20) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 40 }), readers, (reports, all) => {
      const given = balance(reports, all)
      expect([...given.values()].flat().toSorted()).toEqual(reports.toSorted())
      const after = all.map(({ id, waiting }) => ({
        waiting: waiting + (given.get(id)?.length ?? 0),
        got: given.get(id)?.length,
      }))
      const least = Math.min(...after.map(({ waiting }) => waiting))
      for (const { waiting, got } of after) if (got) expect(waiting).toBeLessThanOrEqual(least + 1)
    }),
  )
})
