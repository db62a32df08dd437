import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lookAtSession } from '#lib/session/session.ts'
import { signOut } from '#lib/session/sign-in.ts'
import { followIdleness } from './idle-lock.ts'

const world = vi.hoisted(() => ({ signedIn: true, locked: 0 }))
vi.mock('#lib/session/session.ts', () => ({
  isSignedIn: () => world.signedIn,
  lookAtSession: vi.fn(async () => true),
}))
vi.mock('#lib/session/sign-in.ts', () => ({ signOut: vi.fn(async () => true) }))
vi.mock('#lib/session/lock.ts', () => ({ lockPage: () => world.locked++ }))

const minuteMs = 60_000
let stop = () => {}
beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(world, { signedIn: true, locked: 0 })
  vi.mocked(signOut).mockReset().mockResolvedValue(true)
  vi.mocked(lookAtSession).mockImplementation(async () => {
    world.signedIn = false
    return true
  })
  stop = followIdleness(10 * minuteMs)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('locks after the time since the last sign of anybody, and ends the session first', async () => {
  await later(9 * minuteMs)
  dispatchEvent(new Event('keydown'))
  await later(9 * minuteMs)
  expect([vi.mocked(signOut).mock.calls.length, world.locked]).toEqual([0, 0])
  await later(2 * minuteMs)
  expect([vi.mocked(signOut).mock.calls.length, world.locked]).toEqual([1, 1])
})

it('counts who is at another tab of the browser, and tells the others of who is here', async () => {
  stop()
  const tabs: FakeChannel[] = []
  class FakeChannel {
    onmessage: () => void = () => undefined
    constructor() {
      tabs.push(this)
    }
    postMessage() {
      for (const tab of tabs) if (tab !== this) tab.onmessage()
    }
    close() {}
  }
  vi.stubGlobal('BroadcastChannel', FakeChannel)
  stop = followIdleness(10 * minuteMs)
  const heard = vi.fn()
  const other = new FakeChannel()
  other.onmessage = heard
  await later(9 * minuteMs)
  other.postMessage()
  await later(9 * minuteMs)
  expect(world.locked).toBe(0)
  for (let key = 0; key < 50; key++) dispatchEvent(new Event('keydown'))
  expect(heard).toHaveBeenCalledTimes(1)
  await later(11 * minuteMs)
  expect(world.locked).toBe(1)
  vi.unstubAllGlobals()
})

it('stays open while nobody answers, and locks when somebody does', async () => {
  vi.mocked(signOut).mockResolvedValue(false)
  await later(12 * minuteMs)
  expect(world.locked).toBe(0)
  vi.mocked(signOut).mockResolvedValue(true)
  await later(minuteMs)
  expect(world.locked).toBe(1)
})

it('does not lock who comes back while it waits for an answer', async () => {
  vi.mocked(signOut).mockImplementation(async () => false)
  await later(10 * minuteMs)
  dispatchEvent(new Event('pointermove'))
  vi.mocked(signOut).mockResolvedValue(true)
  await later(5 * minuteMs)
  expect(world.locked).toBe(0)
})

it('looks when a tab is shown that was woken seldom', async () => {
  await later(9 * minuteMs)
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 30 * minuteMs)
  document.dispatchEvent(new Event('visibilitychange'))
  await later(0)
  await later(0)
  expect(world.locked).toBe(1)
  vi.mocked(performance.now).mockRestore()
})
