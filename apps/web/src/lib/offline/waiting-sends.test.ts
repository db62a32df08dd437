import { afterEach, expect, it, vi } from 'vitest'
import { forgetWaiting, keepWaiting, subscribeWaiting, type WaitingSend, waitingSends } from './waiting-sends.ts'

const send: WaitingSend = {
  reportId: 'r1',
  name: 'Tổng kết',
  idempotencyKey: 'k1',
  reason: null,
  readSha256: 'ab',
  askedAt: '2026-11-23T03:02:00.000Z',
  deadline: '2026-11-30T17:00:00.000Z',
  outcome: null,
}

afterEach(() => localStorage.clear())

it('keeps what waits for its person alone, one a report, until it is taken back', () => {
  const told = vi.fn()
  const stop = subscribeWaiting(told)
  expect(keepWaiting('a', send)).toBe(true)
  keepWaiting('a', { ...send, outcome: { kind: 'sent' } })
  expect(waitingSends('a')).toEqual([{ ...send, outcome: { kind: 'sent' } }])
  expect(waitingSends('a')).toBe(waitingSends('a'))
  expect(waitingSends('b')).toEqual([])
  forgetWaiting('a', 'r1')
  expect(waitingSends('a')).toEqual([])
  expect(told).toHaveBeenCalledTimes(3)
  stop()
})

it('goes on where something else was kept under its name', () => {
  localStorage.setItem('send/a/r2', 'hỏng')
  keepWaiting('a', send)
  expect(waitingSends('a')).toEqual([send])
})
