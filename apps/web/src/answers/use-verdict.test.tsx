import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { InReport, testDraft } from '#wizard/test-report.tsx'
import { useVerdict } from './use-verdict.ts'

it('renders nothing again while a text grows and no state changes', async () => {
  const draft = testDraft()
  const wrapper = ({ children }: { children: ReactNode }) => <InReport draft={draft}>{children}</InReport>
  let renders = 0
  const { result } = renderHook(
    () => {
      renders++
      return useVerdict()
    },
    { wrapper },
  )
  const stateOf = () => result.current.items.find(({ item }) => item === 'II.1')?.state
  expect(stateOf()).toBe('notStarted')
  await act(async () => draft.set('II.1/narrative', 'Đ'))
  expect(stateOf()).toBe('inProgress')
  const [before, verdict] = [renders, result.current]
  for (const typed of ['Đã', 'Đã ban', 'Đã ban hành']) await act(async () => draft.set('II.1/narrative', typed))
  expect(renders).toBe(before)
  expect(result.current).toBe(verdict)
})
