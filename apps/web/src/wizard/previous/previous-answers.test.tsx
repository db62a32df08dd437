import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { InReport, testDraft } from '../test-report.tsx'
import { PreviousAnswers } from './previous-answers.tsx'

beforeAll(async () => {
  await Promise.all([loadMessages('wizard'), loadMessages('answers')])
})
afterEach(cleanup)

function show(place: string, answers: Record<string, string>): DraftStore {
  const draft = testDraft()
  const item = itemsOf(midTermTemplate).find((one) => one.id === place)
  if (!item) throw new Error(`no item ${place}`)
  render(
    <InReport draft={draft}>
      <PreviousAnswers
        item={item}
        previous={{ submittedAt: '2023-11-20T02:00:00.000Z', answers }}
        source="previous:BC-2023-000046"
      />
    </InReport>,
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
