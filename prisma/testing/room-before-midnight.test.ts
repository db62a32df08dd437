import { expect, it } from 'vitest'
import { untilRoomMs } from './room-before-midnight.ts'

it.each([
  ['2026-11-30T16:58:59.999Z', 0],
  ['2026-11-30T16:59:00.000Z', 60_000],
  ['2026-11-30T16:59:00.001Z', 59_999],
  ['2026-11-30T16:59:59.999Z', 1],
  ['2026-11-30T17:00:00.000Z', 0],
  ['2026-12-31T16:59:30.000Z', 30_000],
  ['2026-12-31T23:59:59.999Z', 0],
])('at %s a test waits %d ms', (at, ms) => expect(untilRoomMs(Date.parse(at))).toBe(ms))
