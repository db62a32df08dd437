import 'fake-indexeddb/auto'
import { act, renderHook } from '@testing-library/react'
import { emptyQueue } from '@thidua/draft/save-queue'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { DeviceQueue } from '#lib/draft/device-queue.ts'
import { draftDatabase } from '#lib/draft/draft-database.ts'
import { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { OpenReportContext } from './open-report.ts'
import { useVerdict } from './use-verdict.ts'

const subject = {
  agencyId: 'a',
  blockId: null,
  hostAgencyId: 'h',
  state: 'DRAFTING',
  submissions: 0,
  opened: false,
} as const

it('renders nothing again while a text grows and no state changes', async () => {
  const draft = new DraftStore({
    fields: {},
    queue: emptyQueue('tab'),
    device: new DeviceQueue(draftDatabase, { reportId: 'r', personId: 'p' }),
    me: 'tôi',
    send: async () => ({ kind: 'unreachable' }),
  })
  const report = {
    id: 'r',
    template: midTermTemplate,
    subject,
    remarks: [],
    toFix: new Set<never>(),
    closed: () => null,
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <DraftContext value={draft}>
      <OpenReportContext value={report}>{children}</OpenReportContext>
    </DraftContext>
  )
  let renders = 0
  const { result } = renderHook(
    () => {
      renders++
      return useVerdict()
    },
    { wrapper },
  )
  const stateOf = () => result.current.items.find(({ place }) => place === 'II.1')?.state
  expect(stateOf()).toBe('notStarted')
  await act(async () => draft.set('II.1/narrative', 'Đ'))
  expect(stateOf()).toBe('inProgress')
  const [before, verdict] = [renders, result.current]
  for (const typed of ['Đã', 'Đã ban', 'Đã ban hành']) await act(async () => draft.set('II.1/narrative', typed))
  expect(renders).toBe(before)
  expect(result.current).toBe(verdict)
})
