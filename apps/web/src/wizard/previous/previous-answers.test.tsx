import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { emptyQueue } from '@thidua/draft/save-queue'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { DeviceQueue } from '#lib/draft/device-queue.ts'
import { draftDatabase } from '#lib/draft/draft-database.ts'
import { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { OpenReportContext } from '../open-report.ts'
import { PreviousAnswers } from './previous-answers.tsx'

beforeAll(async () => {
  await loadMessages('wizard')
})
afterEach(cleanup)

const subject = {
  agencyId: 'a',
  blockId: null,
  hostAgencyId: 'h',
  state: 'DRAFTING',
  submissions: 0,
  opened: false,
} as const

function show(place: string, answers: Record<string, string>): DraftStore {
  const draft = new DraftStore({
    fields: {},
    queue: emptyQueue('tab'),
    device: new DeviceQueue(draftDatabase, { reportId: 'r', personId: 'p' }),
    me: 'tôi',
    send: async () => ({ kind: 'unreachable' }),
  })
  const item = itemsOf(midTermTemplate).find((one) => one.place === place)
  if (!item) throw new Error(`no item ${place}`)
  const report = {
    id: 'r',
    template: midTermTemplate,
    subject,
    remarks: [],
    toFix: new Set<never>(),
    closed: () => null,
  }
  render(
    <DraftContext value={draft}>
      <OpenReportContext value={report}>
        <PreviousAnswers item={item} previous={{ reference: 'BC-2023-000046', answers }} />
      </OpenReportContext>
    </DraftContext>,
  )
  return draft
}
const press = async (name: RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

it('takes several texts for one place one behind the other', async () => {
  const draft = show('III', { 'III/strengths': 'Sôi nổi.', 'III/shortcomings': 'Chậm.', 'III/causes': 'Thiếu người.' })
  await press(/^Lấy vào cả 3 chỗ/u)
  expect(draft.value('III/narrative')).toBe('Sôi nổi. Chậm. Thiếu người.')
})

it('takes back what it wrote, but not what was written on since', async () => {
  const draft = show('II.1', { 'II.1/figures/conferences': '05', 'II.1/narrative': 'Đã phát động.' })
  await press(/^Lấy vào: Nội dung/u)
  await press(/^Hoàn tác: Nội dung/u)
  expect(draft.value('II.1/narrative')).toBe('')
  await press(/^Lấy vào: Nội dung/u)
  await act(async () => draft.set('II.1/narrative', 'Đã phát động. Viết thêm cả buổi sáng.'))
  expect(screen.queryByRole('button', { name: /^Hoàn tác: Nội dung/u })).toBeNull()
  expect(screen.getByRole('button', { name: /^Thay phần đang có: Nội dung/u })).toBeTruthy()
})
