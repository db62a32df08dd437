import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { longestText, sentText } from '@thidua/schema/text/sent-text'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { loadMessages } from '#messages/load-messages.ts'
import { SentForm, SentText } from './sent-form.tsx'
import { hasUnsentForms } from './unsent-forms.ts'
import { useSentForm } from './use-sent-form.ts'

beforeAll(() => loadMessages('app'))
afterEach(cleanup)

const shape = z.object({ reason: sentText, note: sentText })
const missing = { reason: 'Viết lý do', note: 'Viết ghi chú' }

type Refused = { field: 'reason' | 'note'; rule: string }[]
type Texts = z.input<typeof shape>

interface TestFormProps {
  readonly send: (filled: Texts) => Promise<Refused | 'saved'>
  readonly start?: Texts
}

/** Its values stand in another order than its fields. */
function TestForm({ send, start = { note: '', reason: '' } }: TestFormProps) {
  const form = useSentForm({
    shape,
    start,
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
  const send = vi.fn(async (_: Texts) => refused)
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
  expect(
    within(summary)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(Object.values(missing))
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

const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

it('asks before a page goes with what was filled in, until that is sent, taken back or its form is closed', async () => {
  let refused: Refused | 'saved' = [{ field: 'note', rule: 'taken' }]
  const { unmount } = render(<TestForm send={async () => refused} />)
  expect(asks()).toBe(false)
  write('Lý do', 'a')
  expect(asks()).toBe(true)
  write('Lý do', '')
  expect(asks()).toBe(false)
  write('Lý do', 'a')
  write('Ghi chú', 'b')
  press()
  await screen.findByRole('alert')
  await waitFor(() => expect(asks()).toBe(true))
  refused = 'saved'
  press()
  await waitFor(() => expect(asks()).toBe(false))
  write('Ghi chú', 'c')
  expect(asks()).toBe(true)
  unmount()
  expect(hasUnsentForms()).toBe(false)
})

it('sends once, however often the button is pressed while it is on its way', async () => {
  const answers: ((issues: Refused) => void)[] = []
  const send = vi.fn(() => new Promise<Refused>((answer) => answers.push(answer)))
  render(<TestForm send={send} />)
  write('Lý do', 'a')
  write('Ghi chú', 'b')
  press()
  press()
  await waitFor(() => expect(send).toHaveBeenCalled())
  press()
  answers[0]?.([])
  await waitFor(() => expect(asks()).toBe(true))
  expect(send).toHaveBeenCalledTimes(1)
  press()
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2))
  answers[1]?.([])
})

it('takes over what others changed where nobody touched it, and keeps what was typed', async () => {
  const send = vi.fn(async (_: Texts) => [] as Refused)
  const { rerender } = render(<TestForm send={send} start={{ reason: 'lúc mở', note: 'lúc mở' }} />)
  write('Lý do', 'của tôi')
  rerender(<TestForm send={send} start={{ reason: 'của họ', note: 'của họ' }} />)
  await screen.findByDisplayValue('của họ')
  press()
  await waitFor(() => expect(send).toHaveBeenCalledWith({ reason: 'của tôi', note: 'của họ' }))
})

it('opens what is folded over the field that a problem leads to', async () => {
  render(
    <details>
      <summary>Thêm</summary>
      <TestForm send={async () => []} />
    </details>,
  )
  fireEvent.click(screen.getByText('Gửi'))
  fireEvent.click(await screen.findByText(missing.note, { selector: 'a' }))
  expect(screen.getByText('Thêm').closest('details')?.open).toBe(true)
})
