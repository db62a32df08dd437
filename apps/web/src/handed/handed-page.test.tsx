import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { HandedPage } from './handed-page.tsx'
import { askHanded, sendHanded } from './handed-requests.ts'

vi.mock('./handed-requests.ts')
// The editor itself has tests of its own.
vi.mock('#wizard/fields/narrative-editor.tsx', () => ({
  NarrativeEditor: ({ value, onChange }: { value: string; onChange: (text: string) => void }) => (
    <textarea aria-label="text" value={value} onChange={({ target }) => onChange(target.value)} />
  ),
}))

beforeAll(() => Promise.all([loadMessages('app'), loadMessages('handed')]))
beforeEach(() => {
  localStorage.clear()
  location.hash = '#CODE'
  vi.mocked(sendHanded).mockReset()
})
afterEach(cleanup)

const open = async (text: string) => {
  const label = { vi: 'Nội dung', en: 'Content' }
  vi.mocked(askHanded).mockResolvedValueOnce({
    agency: 'Sở Y tế',
    movement: 'Chung sức',
    by: 'Chị Hà',
    toName: 'Phòng',
    word: '',
    text,
    expiresAt: '2026-12-30T01:00:00.000Z',
    sentAt: null,
    item: label,
    label,
    hint: null,
  })
  await act(async () => render(<HandedPage />))
}
const type = (text: string) => fireEvent.change(screen.getByLabelText('text'), { target: { value: text } })
const send = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Gửi lại cho cơ quan' })))

it('is sent with the text that it was begun from, whatever the agency wrote before a reload', async () => {
  await open('Cũ.')
  type('Cũ. Thêm.')
  cleanup()
  await open('Cũ. Cơ quan viết thêm.')
  vi.mocked(sendHanded).mockResolvedValueOnce(null)
  await send()
  expect(sendHanded).toHaveBeenCalledWith('CODE', 'Cũ. Thêm.', 'Cũ.')
})

it('keeps what was written while the text before it was on its way', async () => {
  await open('')
  type('Một.')
  const answer = Promise.withResolvers<null>()
  vi.mocked(sendHanded).mockReturnValueOnce(answer.promise)
  await send()
  type('Một. Hai.')
  await act(async () => answer.resolve(null))
  expect(screen.queryByText(/^Đã gửi lúc/u)).toBeNull()
  cleanup()
  await open('')
  expect(screen.getByLabelText<HTMLTextAreaElement>('text').value).toBe('Một. Hai.')
})

it('shows the section of another link that is pasted over the first one', async () => {
  await open('Của đường dẫn thứ nhất.')
  type('Đang viết.')
  vi.mocked(askHanded).mockResolvedValueOnce('expired')
  await act(async () => {
    location.hash = '#OTHER'
    dispatchEvent(new HashChangeEvent('hashchange'))
  })
  expect(askHanded).toHaveBeenLastCalledWith('OTHER')
  expect(screen.queryByLabelText('text')).toBeNull()
  expect(screen.getByText(/^Đường dẫn này đã hết hạn/u)).toBeTruthy()
  expect(screen.queryByText('Đang viết.')).toBeNull()
})
