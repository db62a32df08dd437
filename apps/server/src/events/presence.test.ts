import { signOfLifeHoldsMs } from '@thidua/schema/http/live'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Presence } from './presence.ts'

const sign = (personId: string, tab: string, place: string | null, left = false) =>
  ({ kind: 'here', reportId: 'r', agencyId: 'a', personId, tab, place, left }) as const

it('is news where somebody comes, goes elsewhere or leaves, and not where they stay', () => {
  const presence = new Presence()
  expect(presence.hear(sign('lan', 't1', 'II.1'), 0)).toBe(true)
  expect(presence.hear(sign('lan', 't1', 'II.1'), 20_000)).toBe(false)
  expect(presence.hear(sign('lan', 't1', 'II.2'), 21_000)).toBe(true)
  expect(presence.hear(sign('hà', 't2', null), 22_000)).toBe(true)
  expect(presence.of('r', 23_000)).toEqual([
    { personId: 'lan', place: 'II.2' },
    { personId: 'hà', place: null },
  ])
  expect(presence.hear(sign('lan', 't1', null, true), 24_000)).toBe(true)
  expect(presence.hear(sign('lan', 't1', null, true), 24_000)).toBe(false)
  expect(presence.of('r', 25_000)).toEqual([{ personId: 'hà', place: null }])
  expect(presence.of('another', 25_000)).toEqual([])
})

it('takes who gives no sign of life for gone, says so once, and takes their next one for a coming', () => {
  const presence = new Presence()
  presence.hear(sign('lan', 't1', 'II.1'), 0)
  presence.hear(sign('hà', 't2', null), 10_000)
  presence.hear(sign('minh', 't3', null), 10_000)
  presence.hear(sign('minh', 't3', null, true), 11_000)
  presence.hear(sign('hà', 't2', null), 25_000)
  expect(presence.of('r', 34_000)).toHaveLength(2)
  expect(presence.expire(34_000)).toEqual([])
  expect(presence.of('r', 36_000)).toEqual([{ personId: 'hà', place: null }])
  expect(presence.expire(36_000)).toEqual([sign('lan', 't1', 'II.1', true)])
  expect(presence.expire(59_000)).toEqual([])
  expect(presence.expire(61_000)).toEqual([sign('hà', 't2', null, true)])
  expect(presence.hear(sign('lan', 't1', 'II.1'), 62_000)).toBe(true)
})

it('is not told back to life by a word that was under way when the tab left', () => {
  const presence = new Presence()
  presence.hear(sign('lan', 't1', 'II.1'), 0)
  presence.hear(sign('lan', 't1', null, true), 1_000)
  expect(presence.hear(sign('lan', 't1', 'II.1'), 2_000)).toBe(false)
  expect(presence.of('r', 2_001)).toEqual([])
  expect(presence.hear(sign('lan', 't2', 'II.1'), 3_000)).toBe(true)
  expect(presence.of('r', 3_001)).toEqual([{ personId: 'lan', place: 'II.1' }])
})

it('shows exactly those who have said that they are there, not since left, and been heard of lately', () => {
  const act = fc.record({
    personId: fc.constantFrom('lan', 'hà'),
    tab: fc.constantFrom('t1', 't2', 't3'),
    left: fc.boolean(),
    afterMs: fc.integer({ min: 0, max: 20_000 }),
    expires: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const presence = new Presence()
      const last = new Map<string, { personId: string; left: boolean; atMs: number }>()
      let nowMs = 0
      for (const { personId, tab, left, afterMs, expires } of acts) {
        nowMs += afterMs
        const known = last.get(personId + tab)
        const late = known?.left && nowMs - known.atMs < signOfLifeHoldsMs
        if (expires) presence.expire(nowMs)
        presence.hear(sign(personId, tab, null, left), nowMs)
        if (left || !late) last.set(personId + tab, { personId, left, atMs: nowMs })
        const here = [...last.values()].filter(({ left: gone, atMs }) => !gone && nowMs - atMs < signOfLifeHoldsMs)
        const names = [...new Set(here.map(({ personId: name }) => name))].sort()
        expect(
          presence
            .of('r', nowMs)
            .map((each) => each.personId)
            .sort(),
        ).toEqual(names)
      }
    }),
  )
})

it('names a person with many tabs once a place, and believes no browser that says it has hundreds', () => {
  const presence = new Presence()
  for (let tab = 0; tab < 300; tab++) presence.hear(sign('lan', `t${tab}`, `II.${tab % 2}`), tab)
  expect(presence.of('r', 300)).toEqual([
    { personId: 'lan', place: 'II.0' },
    { personId: 'lan', place: 'II.1' },
  ])
  for (let tab = 0; tab < 300; tab++) presence.hear(sign('lan', `t${tab}`, null, true), 400)
  expect(presence.of('r', 401)).toEqual([])
})
