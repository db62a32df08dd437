import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { InReport, testDraft } from '#wizard/test-report.tsx'
import { useSettledVerdict, useVerdict } from './use-verdict.ts'

const verdict = vi.hoisted(() => vi.fn())
vi.mock('@thidua/schema/verdict', async (original) => {
  const real = await original<typeof import('@thidua/schema/verdict')>()
  return { ...real, verdict: verdict.mockImplementation(real.verdict) }
})

beforeEach(() => {
  // IndexedDB in memory runs on real timers; only the pause is faked.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function watch() {
  const draft = testDraft()
  const wrapper = ({ children }: { children: ReactNode }) => <InReport draft={draft}>{children}</InReport>
  let renders = 0
  const { result } = renderHook(
    () => {
      renders++
      return { verdict: useVerdict(), settle: useSettledVerdict() }
    },
    { wrapper },
  )
  return {
    draft,
    renders: () => renders,
    state: () => result.current.verdict.items.find(({ item }) => item === 'II.1')?.state,
    result,
  }
}
const pause = () => act(() => vi.advanceTimersByTimeAsync(250))

it('judges once after a pause in the typing, and renders nothing again where no state changes', async () => {
  const { draft, renders, state, result } = watch()
  expect(state()).toBe('notStarted')
  const [rendered, judged] = [renders(), verdict.mock.calls.length]
  for (const typed of ['Đ', 'Đã', 'Đã ban']) {
    await act(async () => draft.set('II.1/narrative', typed))
    await act(() => vi.advanceTimersByTimeAsync(249))
  }
  expect([renders(), verdict.mock.calls.length]).toEqual([rendered, judged])
  await pause()
  expect(state()).toBe('inProgress')
  expect([renders(), verdict.mock.calls.length]).toEqual([rendered + 1, judged + 1])
  const before = result.current.verdict
  await act(async () => draft.set('II.1/narrative', 'Đã ban hành'))
  await pause()
  expect(result.current.verdict).toBe(before)
  expect(renders()).toBe(rendered + 1)
})

it('is settled before it is acted upon, and up to date on a page that opens within the pause', async () => {
  const { draft, state, result } = watch()
  await act(async () => draft.set('II.1/narrative', 'Đã'))
  expect(state()).toBe('notStarted')
  await act(async () => void result.current.settle())
  expect(state()).toBe('inProgress')
  await act(async () => draft.set('II.1/done', 'yes'))
  const { result: opened } = renderHook(useVerdict, {
    wrapper: ({ children }) => <InReport draft={draft}>{children}</InReport>,
  })
  expect(opened.current.items.find(({ item }) => item === 'II.1')?.state).toBe('done')
  expect(state()).toBe('done')
})
