import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { longestText, sentText } from '@thidua/schema/sent-text'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { loadMessages } from '#messages/load-messages.ts'
import { SentForm, SentText } from './sent-form.tsx'
import { useSentForm } from './use-sent-form.ts'

beforeAll(() => loadMessages('app'))
afterEach(cleanup)

const shape = z.object({ reason: sentText, note: sentText })
const missing = { reason: 'Viết lý do', note: 'Viết ghi chú' }

type Refused = { field: 'reason' | 'note'; rule: string }[]

function TestForm({ send }: { send: (filled: { reason: string; note: string }) => Promise<Refused> }) {
  const form = useSentForm({
    shape,
    start: { reason: '', note: '' },
    words: { reason: { required: missing.reason }, note: { required: missing.note, taken: 'Đã có ghi chú này' } },
    send,
  })
  return (
    <SentForm form={form} label="thử">
      <SentText form={form} name="reason" label="Lý do" />
      <SentText form={form} name="note" label="Ghi chú" />
      <button type="submit">Gửi</button>
    </SentForm>
  )
}

const open = (refused: Refused = []) => {
  const send = vi.fn(async () => refused)
  render(<TestForm send={send} />)
  return send
}
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Gửi' }))

it('says nothing while one writes, then each thing in one place and once in the summary, which has the focus', async () => {
  const send = open()
  write('Lý do', ' ')
  expect(screen.queryByRole('alert')).toBeNull()
  press()
  const summary = await screen.findByRole('alert')
  await waitFor(() => expect(document.activeElement).toBe(summary))
  expect(within(summary).getByRole('heading').textContent).toBe('Có vấn đề cần sửa')
  for (const words of Object.values(missing)) {
    expect(within(summary).getAllByRole('link', { name: words })).toHaveLength(1)
    expect(screen.getAllByText(words)).toHaveLength(2)
  }
  expect(screen.getByLabelText('Lý do').getAttribute('aria-invalid')).toBe('true')
  expect(send).not.toHaveBeenCalled()
  fireEvent.click(within(summary).getByRole('link', { name: missing.note }))
  expect(document.activeElement).toBe(screen.getByLabelText('Ghi chú'))
})

it('sends what is kept of it: trimmed, in one form of Unicode; a text of nothing to see is none', async () => {
  const send = open()
  write('Lý do', '  vi\u0323ệc ')
  write('Ghi chú', '\u200b\u2060')
  press()
  await screen.findByRole('link', { name: missing.note })
  write('Ghi chú', 'x'.repeat(longestText + 1))
  expect(await screen.findAllByText('Rút ngắn còn tối đa 10.000 ký tự')).toHaveLength(2)
  write('Ghi chú', 'xong')
  press()
  await waitFor(() => expect(send).toHaveBeenCalledWith({ reason: 'vịệc', note: 'xong' }))
})

it('puts what the server found wrong where the field’s own faults stand', async () => {
  open([
    { field: 'note', rule: 'taken' },
    { field: 'reason', rule: 'of tomorrow' },
  ])
  write('Lý do', 'a')
  write('Ghi chú', 'b')
  press()
  const summary = await screen.findByRole('alert')
  expect(within(summary).getByRole('link', { name: 'Đã có ghi chú này' })).toBeTruthy()
  expect(within(summary).getByRole('link', { name: 'Máy chủ chưa nhận chỗ này; hãy xem lại' })).toBeTruthy()
  expect(screen.getByLabelText('Ghi chú').getAttribute('aria-describedby')).toMatch(/-problem$/u)
})
