import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { readDispositions } from '@thidua/consolidation/coverage/disposition'
import { readParts } from '@thidua/consolidation/sources/part-fields'
import { itemId } from '@thidua/schema/outline/item-id'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { testDraft } from '#wizard/test-report.tsx'
import type { Compiling } from '../model/compiling.ts'
import { TestRoom, type TestRound } from '../test-room.tsx'
import { AnswersPane } from './answers-pane.tsx'

beforeAll(() => Promise.all([loadMessages('compiling'), loadMessages('app')]))
afterEach(cleanup)

const item = itemId('II.1')
const path = 'II.1/narrative'
const said = (text: string) => ({ [path]: text })

/** Agency 0 and 4 are of one block and say the same but for a figure; 1, 2 and 3 are of others; 5 none; 6 missing; 7 not sent. */
const round: TestRound = {
  sent: [
    said('Đã thành lập 12 tổ công nghệ số cộng đồng tại các thôn, xóm. Đã tập huấn.'),
    said('- Tổ chức **ba hội thi** ở xã Ba Tơ.\n- Phát 40 bộ 🌾 tài liệu.'),
    said('Không có gì đáng kể ngoài việc chung.'),
    said('Chưa triển khai được ở vùng cao.'),
    said('Đã thành lập 14 tổ công nghệ số cộng đồng tại các thôn, xóm. Đã tập huấn.'),
    { 'II.1/answer': 'none', 'II.1/reason': 'Mới thành lập' },
    {},
    null,
  ],
}

async function openPane() {
  const draft = testDraft()
  let room: Compiling | null = null
  render(
    <TestRoom round={round} item={item} draft={draft} watch={(compiling) => (room = compiling)}>
      <AnswersPane />
    </TestRoom>,
  )
  await screen.findByText('2 đơn vị cùng nội dung')
  const parts = () => readParts(draft.answers())
  return { draft, parts, room: () => room as unknown as Compiling }
}

const press = (key: string, more = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
}
const answers = () => screen.getAllByRole('article').map((one) => within(one).getByRole('heading').textContent)
const current = () => document.querySelector('[aria-current="true"]') as HTMLElement

it('shows answers by block, folds those that say the same with the figures that differ, and who says nothing apart', async () => {
  await openPane()
  expect(answers()).toEqual([0, 1, 2, 3].map((nth) => `UBND xã Xuân Hòa ${nth}`))
  const figures = screen.getByRole('list', { name: 'Số liệu khác nhau của từng đơn vị' })
  expect(
    within(figures)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Xuân Hòa 012', 'Xuân Hòa 414'])
  fireEvent.click(screen.getByText('2 đơn vị cùng nội dung'))
  expect(answers()).toContain('UBND xã Xuân Hòa 4')
  expect(screen.getAllByText(/^(?:Không có|Chưa viết mục này|Chưa gửi) \(1\)$/u)).toHaveLength(3)
})

it('quotes a sentence that was chosen by keys, then all of an answer, one behind the other', async () => {
  const { parts, room } = await openPane()
  press('j')
  expect(document.activeElement).toBe(current())
  press('s')
  press('s')
  expect(getSelection()?.toString()).toBe('Đã tập huấn.')
  press('Enter')
  await waitFor(() => expect(parts().map(({ text }) => text)).toEqual(['Đã tập huấn.']))
  press('j')
  press('Enter')
  await waitFor(() => expect(parts()).toHaveLength(2))
  const [first, second] = parts()
  expect(second?.text).toBe(round.sent[1]?.[path])
  expect(second && first && second.order > first.order).toBe(true)
  await waitFor(() => expect(within(current()).getByText('Đã dùng')).toBeTruthy())
  // Where the caret is a basis comes to; the undone act takes it away again.
  press('j')
  press('Enter', { shiftKey: true })
  await waitFor(() =>
    expect(
      parts()
        .find(({ pid }) => pid === room().caret)
        ?.sources.map(({ role }) => role)
        .toSorted(),
    ).toEqual(['basis', 'quote']),
  )
  press('u')
  await waitFor(() => expect(parts().flatMap(({ sources }) => sources)).toHaveLength(2))
})

it('takes exactly the words that were selected, over markup, never half of what is bold', async () => {
  const { parts } = await openPane()
  const text = screen.getByText('ba hội thi').firstChild as Text
  const range = document.createRange()
  range.setStart(text, 4)
  const tail = screen.getByText(/ở xã Ba Tơ/u).firstChild as Text
  range.setEnd(tail, tail.data.indexOf('Ba Tơ') + 'Ba Tơ'.length)
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
  fireEvent.click(screen.getByRole('button', { name: 'Trích' }))
  await waitFor(() => expect(parts()[0]?.text).toBe('**ba hội thi** ở xã Ba Tơ'))
})

it('sets a fold aside as one act with a reason and a note, puts answers into the annex, and back', async () => {
  const { draft } = await openPane()
  const decided = () =>
    readDispositions(draft.answers()).map(({ report, to, reason, note }) => [report, to, reason, note])
  press('j')
  press('x')
  fireEvent.change(screen.getByLabelText('Ghi chú (nếu cần)'), { target: { value: 'xem Sở khác' } })
  act(() => {
    screen.getByText('Nói chung chung').focus()
  })
  press('1')
  await waitFor(() =>
    expect(decided()).toEqual([0, 4].map((nth) => [`report-agency-${nth}`, 'aside', 'duplicate', 'xem Sở khác'])),
  )
  await waitFor(() => expect(current().textContent).toContain('Để ngoài: Trùng nội dung khác – xem Sở khác'))
  press('x')
  await waitFor(() => expect(decided()).toEqual([]))
  press('u')
  await waitFor(() => expect(decided()).toHaveLength(2))
  press('z')
  press('j')
  press('p')
  await waitFor(() => expect(decided()).toEqual([['report-agency-1', 'annex', null, '']]))
  press('p')
  await waitFor(() => expect(decided()).toEqual([]))
})

it('finds with and without marks, and goes on to the next unread answer when one was read', async () => {
  await openPane()
  const search = screen.getByRole('searchbox')
  const find = (words: string) => fireEvent.change(search, { target: { value: words } })
  find('ba to')
  await waitFor(() => expect(answers()).toEqual(['UBND xã Xuân Hòa 1']))
  find('bà tơ')
  await screen.findByText('Không đơn vị nào khớp với điều kiện lọc.')
  find('14 tổ')
  await waitFor(() => expect(answers()).toEqual(['UBND xã Xuân Hòa 4']))
  expect(screen.getByText('1/5 đơn vị')).toBeTruthy()
  find('')
  await waitFor(() => expect(answers()).toHaveLength(4))
  fireEvent.click(screen.getByLabelText('Chưa đọc'))
  press('j')
  act(() => {
    current().focus()
  })
  press('p')
  await waitFor(() => expect(answers()).toEqual([1, 2, 3].map((nth) => `UBND xã Xuân Hòa ${nth}`)))
  await waitFor(() => expect(document.activeElement?.textContent).toContain('UBND xã Xuân Hòa 1'))
})
