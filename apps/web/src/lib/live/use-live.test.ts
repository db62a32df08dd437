import { renderHook } from '@testing-library/react'
import { noNews } from '@thidua/schema/http/live'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { setHearing, spreadNews } from './news.ts'
import { ofDraft, ofReport } from './topics.ts'
import { useLive } from './use-live.ts'

let visible = true
let end = () => {}
const ask = vi.fn<() => Promise<unknown>>()

beforeEach(() => {
  vi.useFakeTimers()
  visible = true
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (visible ? 'visible' : 'hidden'))
  ask.mockReset().mockResolvedValue(null)
  setHearing(true)
  end = renderHook(() => useLive(ofReport('r1'), ask)).unmount
})
afterEach(() => {
  end()
  vi.useRealTimers()
})

const acted = (...reports: string[]) => spreadNews({ ...noNews, reports })
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('asks once for all that comes together, and not for what is not shown', async () => {
  acted('r2')
  await later(1_000)
  expect(ask).toHaveBeenCalledTimes(0)
  acted('r1')
  acted('r1', 'r2')
  spreadNews({ ...noNews, anything: true })
  await later(100)
  expect(ask).toHaveBeenCalledTimes(1)
})

it('asks one question at a time, and the next after a pause that grows with the answer', async () => {
  ask.mockImplementation(() => new Promise((resolve) => setTimeout(resolve, 2_000)))
  acted('r1')
  await later(100)
  acted('r1')
  await later(2_000)
  expect(ask).toHaveBeenCalledTimes(1)
  await later(3_000)
  expect(ask).toHaveBeenCalledTimes(1)
  await later(2_000)
  expect(ask).toHaveBeenCalledTimes(2)
})

it('waits while nobody sees the page, and asks when it is seen again', async () => {
  visible = false
  acted('r1')
  await later(60_000)
  expect(ask).toHaveBeenCalledTimes(0)
  visible = true
  document.dispatchEvent(new Event('visibilitychange'))
  await later(100)
  expect(ask).toHaveBeenCalledTimes(1)
})

it('looks by itself where nothing can be heard, and goes on after a question that failed', async () => {
  ask.mockRejectedValueOnce(new Error('no network'))
  acted('r1')
  await later(100)
  setHearing(false)
  await later(31_000)
  expect(ask).toHaveBeenCalledTimes(2)
})

it('a page’s own saves are no news to it', () => {
  const topic = ofDraft('r1', () => 'me')
  expect(topic({ ...noNews, drafts: [{ id: 'r1', by: ['me'] }] })).toBe(false)
  expect(topic({ ...noNews, drafts: [{ id: 'r1', by: ['me', 'other'] }] })).toBe(true)
  expect(topic({ ...noNews, drafts: [{ id: 'r2', by: ['other'] }] })).toBe(false)
})
