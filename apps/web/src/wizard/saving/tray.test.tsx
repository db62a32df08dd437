import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { modelServer } from '@thidua/draft/fixtures/model-server'
import { itemId } from '@thidua/schema/outline/item-id'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { InReport, testDraft } from '../test-report.tsx'
import { SaveIndicator } from './save-indicator.tsx'
import { Tray } from './tray.tsx'

beforeAll(async () => {
  await Promise.all((['app', 'wizard', 'answers', 'problems'] as const).map((slice) => loadMessages(slice)))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const press = async (name: string | RegExp) => act(async () => screen.getByRole('button', { name }).click())

it('says of each refused text why, copies it, deletes it with a way back, and sends it again', async () => {
  let locked = true
  const server = modelServer({
    closed: (path) => (locked && path.startsWith('II.5/') ? 'itemLocked' : null),
    isKnown: (path) => !path.startsWith('V/'),
  })
  const draft = testDraft(async ({ clientId, patches }) => ({
    kind: 'answered',
    answers: server.save(clientId, patches),
    savedAt: new Date().toISOString(),
  }))
  render(
    <MemoryRouter>
      <InReport draft={draft}>
        <SaveIndicator />
        <Tray place={itemId('II.1')} />
        <main>
          <Tray />
        </main>
      </InReport>
    </MemoryRouter>,
  )
  const long = 'x'.repeat(200_001)
  await act(async () => {
    draft.setAll({ 'II.5/narrative': 'mục đã đóng', 'V/narrative': 'câu đã bỏ', 'II.1/narrative': long })
    await draft.settle()
  })
  expect(screen.getByText('3 phần máy chủ không nhận – xem khay')).toBeDefined()
  expect(screen.getByText('Khay còn 2 phần của chỗ khác')).toBeDefined()
  const main = within(screen.getByRole('main'))
  expect(main.getByText(/^Mục này không được mở lại/)).toBeDefined()
  expect(main.getByText(/^Đề cương của đợt này không có chỗ này/)).toBeDefined()
  expect(main.getByText(/^Dài 200\.001 ký tự/)).toBeDefined()

  const writeText = vi.spyOn(navigator.clipboard, 'writeText')
  await act(async () => main.getByRole('button', { name: /^Chép: II\.1/ }).click())
  expect(writeText).toHaveBeenCalledWith(long)

  await press('Xóa khỏi khay: V/narrative')
  expect(draft.tray()).toHaveLength(2)
  await press('Hoàn tác')
  expect(draft.tray()).toHaveLength(3)
  await press('Xóa khỏi khay: V/narrative')

  locked = false
  await act(async () => main.getByRole('button', { name: /^Thử lại: II\.5/ }).click())
  await waitFor(() => expect(server.fields['II.5/narrative']?.value).toBe('mục đã đóng'))
  await waitFor(() => expect(draft.tray().map(({ why }) => why)).toEqual(['tooLong']))
})
