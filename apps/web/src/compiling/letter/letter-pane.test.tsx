import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { Part } from '@thidua/consolidation/sources/part'
import { partPath, readParts } from '@thidua/consolidation/sources/part-fields'
import 'fake-indexeddb/auto'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { openStore, serverOf } from '#lib/draft/test-store.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { fieldsOf, item, quotePart, round, said, TestRoom, writtenPart } from './test-room.tsx'

beforeAll(async () => {
  await Promise.all((['app', 'wizard', 'compiling'] as const).map((slice) => loadMessages(slice)))
})
afterEach(cleanup)

function open(...parts: readonly Part[]): DraftStore {
  const { store } = openStore(serverOf())
  store.setAll(fieldsOf(...parts))
  render(<TestRoom draft={store} />)
  return store
}

const field = (name: RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const press = async (name: string | RegExp) => act(async () => screen.getByRole('button', { name }).click())
const partsOf = (draft: DraftStore) => readParts(draft.answers()).map(({ kind, text }) => [kind, text])
const write = (box: HTMLElement, value: string) => act(async () => void fireEvent.change(box, { target: { value } }))
async function enter(box: HTMLTextAreaElement, at: number) {
  await act(async () => {
    box.focus()
    box.setSelectionRange(at, at)
    box.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertLineBreak', bubbles: true, cancelable: true }))
  })
}

it('says what each paragraph is, and calls a quote that was changed one no more', async () => {
  const draft = open(
    quotePart('a', 'a0'),
    writtenPart('b', 'a1', 'Nhìn chung tốt.', 'own'),
    writtenPart('c', 'a2', 'Cụ thể:', 'standard'),
  )
  expect(field(/^Đoạn 2, lời người tổng hợp$/)).toBeDefined()
  expect(field(/^Đoạn 3, câu chuẩn$/)).toBeDefined()
  await write(field(/^Đoạn 1, trích, 1\snguồn$/), `${said} Thêm 99 hộ.`)
  expect(field(/^Đoạn 1, rút gọn, 1\snguồn$/).value).toBe(`${said} Thêm 99 hộ.`)
  // A figure of no source has its line, and says so to whoever hears the page.
  const description = document.getElementById(field(/^Đoạn 1/).getAttribute('aria-describedby') ?? '')
  expect(description?.textContent).toBe('Số chưa thấy trong nguồn: 99')
  expect(document.querySelector('mark')?.textContent).toBe('99')
  await write(field(/^Đoạn 1/), said)
  expect(partsOf(draft)[0]).toEqual(['quote', said])
  expect(document.querySelector('mark')).toBeNull()
})

it('counts sentences without source until they are called what they are', async () => {
  const draft = open(writtenPart('a', 'a0', 'Một câu. Hai câu.'), quotePart('b', 'a1'))
  expect(screen.getByRole('button', { name: /^2 câu chưa có nguồn/ })).toBeDefined()
  await act(async () => field(/^Đoạn 1, chưa có nguồn$/).focus())
  await press('Lời người tổng hợp')
  expect(screen.queryByRole('button', { name: /câu chưa có nguồn/ })).toBeNull()
  expect(partsOf(draft)[0]?.[0]).toBe('own')
  await press('Lời người tổng hợp')
  expect(screen.getByRole('button', { name: /^2 câu chưa có nguồn/ })).toBeDefined()
})

it('splits by Enter and joins by Backspace, the caret where one goes on; each is taken back as a whole', async () => {
  const draft = open(quotePart('a', 'a0'), writtenPart('b', 'a1', 'Cụ thể:', 'standard'))
  await enter(field(/^Đoạn 1/), said.indexOf('Thôn'))
  expect(partsOf(draft)).toEqual([
    ['quote', 'Toàn xã có 14 mô hình.'],
    ['quote', 'Thôn 3 làm tốt nhất.'],
    ['standard', 'Cụ thể:'],
  ])
  await waitFor(() => expect(document.activeElement).toBe(field(/^Đoạn 2/)))
  await act(async () => void fireEvent.keyDown(field(/^Đoạn 2/), { key: 'Backspace' }))
  expect(partsOf(draft)[0]).toEqual(['quote', said])
  await waitFor(() => expect(document.activeElement).toBe(field(/^Đoạn 1/)))
  expect(field(/^Đoạn 1/).selectionStart).toBe(said.indexOf('Thôn'))
  await press('Hoàn tác')
  await press('Hoàn tác')
  expect(partsOf(draft)).toEqual([
    ['quote', said],
    ['standard', 'Cụ thể:'],
  ])

  // What was written in since stays, and that is said: half of a split taken back would lose words.
  await enter(field(/^Đoạn 1/), said.indexOf('Thôn'))
  await write(field(/^Đoạn 2/), 'Thôn 3 làm tốt nhất, thôn 5 cũng vậy.')
  await press('Hoàn tác')
  expect(partsOf(draft).map(([, text]) => text)).toEqual([
    'Toàn xã có 14 mô hình.',
    'Thôn 3 làm tốt nhất, thôn 5 cũng vậy.',
    'Cụ thể:',
  ])
  expect(screen.getByText(/được giữ nguyên/)).toBeDefined()
})

it('moves, removes and brings back; focus never falls off the page', async () => {
  const draft = open(writtenPart('a', 'a0', 'Một.', 'own'), writtenPart('b', 'a1', 'Hai.', 'own'))
  const texts = () => partsOf(draft).map(([, text]) => text)
  await act(async () => field(/^Đoạn 1/).focus())
  await act(async () => void fireEvent.keyDown(field(/^Đoạn 1/), { key: 'ArrowDown', altKey: true }))
  expect(texts()).toEqual(['Hai.', 'Một.'])
  await press('Xóa đoạn')
  expect(texts()).toEqual(['Hai.'])
  await waitFor(() => expect(document.activeElement).toBe(field(/^Đoạn 1/)))
  const fold = screen.getByText('1 đoạn đã xóa').closest('details')
  if (!fold) throw new Error('no fold')
  fold.open = true
  await act(async () => void fireEvent(fold, new Event('toggle')))
  await press('Đưa trở lại')
  expect(texts()).toEqual(['Hai.', 'Một.'])
  await press('Thêm đoạn mới bên dưới')
  await waitFor(() => expect((document.activeElement as HTMLTextAreaElement).value).toBe(''))
})

it('opens a paragraph to its sources: whose, where, the exact words; and gives one up', async () => {
  const draft = open(quotePart('a', 'a0'))
  await press(/^Đoạn 1, trích/)
  const opened = within(screen.getByRole('region', { name: 'Đoạn 1 dựa vào' }))
  expect(opened.getByRole('heading', { name: round.agencies[0]?.name ?? '' })).toBeDefined()
  const where = opened.getByText('BC-2026-CQ0-1,').closest('p')
  expect(where?.textContent).toMatch(/BC-2026-CQ0-1, gửi ngày .* · Mục II\.3/)
  expect(opened.getByText(said)).toBeDefined()
  await act(async () => void fireEvent.change(opened.getByRole('combobox'), { target: { value: 'basis' } }))
  expect(partsOf(draft)[0]?.[0]).toBe('condensed')
  await press(/^Bỏ nguồn/)
  expect(field(/^Đoạn 1, chưa có nguồn$/)).toBeDefined()
})

it('lights the paragraphs that rest on the words that are pointed at', () => {
  const { store } = openStore(serverOf())
  store.setAll(fieldsOf(quotePart('a', 'a0'), quotePart('b', 'a1', 1)))
  const quote = quotePart('b', 'a1', 1).sources[0]?.quote
  render(<TestRoom draft={store} pointed={quote ? { ...quote, start: 2, end: 3 } : null} />)
  expect([...document.querySelectorAll('[data-lit="true"]')].map((li) => li.getAttribute('data-pid'))).toEqual(['b'])
})

it('puts words in the place of what is computed only with a reason, and gives it back its place', async () => {
  const computed = { ...writtenPart('a', 'a0', 'Có 2/2 cơ quan.', 'computed'), computed: { of: 'answers', key: null } }
  const draft = open(computed)
  await press(/^Đoạn 1, tính ra/)
  await press('Sửa')
  await write(screen.getByRole('textbox', { name: 'In thay bằng' }), 'Cả hai xã.')
  await press('Thay')
  expect(readParts(draft.answers())[0]?.override).toBeNull()
  await write(screen.getByRole('textbox', { name: 'Lý do' }), 'Viết gọn.')
  await press('Thay')
  expect(readParts(draft.answers())[0]?.override).toEqual({ value: 'Cả hai xã.', reason: 'Viết gọn.' })
  expect(screen.getByRole('group', { name: /^Đoạn 1, tính ra/ }).textContent).toBe('Cả hai xã.')
  await press('Trở lại số tính ra')
  expect(screen.getByRole('group', { name: /^Đoạn 1, tính ra/ }).textContent).toBe('Có 2/2 cơ quan.')
})

it('shows both texts of a paragraph that two compilers wrote, and what the server refused', async () => {
  const start = fieldsOf(writtenPart('a', 'a0', 'Một câu.', 'own'))
  const server = serverOf(
    Object.fromEntries(
      Object.entries(start).map(([path, value]) => [path, { value, version: 1, by: 'A', at: '2026-11-20T00:00:00Z' }]),
    ),
  )
  const [mine, theirs] = [openStore(server).store, openStore(server).store]
  render(<TestRoom draft={mine} />)
  await act(async () => {
    theirs.set(partPath(item, 'a', 'text'), 'Một câu của bạn.')
    await theirs.settle()
  })
  await write(field(/^Đoạn 1/), 'Một câu của tôi.')
  await act(async () => void (await mine.settle()))
  await press(/^Giữ bản của tôi: 3 · Đoạn 1|^Giữ bản của tôi: II\.3 · Đoạn 1/)
  await act(async () => void (await mine.settle()))
  expect(server.fields[partPath(item, 'a', 'text')]?.value).toBe('Một câu của tôi.')

  await act(async () => {
    mine.set('V/narrative', 'không có chỗ')
    await mine.settle()
  })
  expect(screen.getByText('Khay: 1 phần máy chủ không nhận')).toBeDefined()
})

it('invites to write where nothing stands yet', async () => {
  const draft = open()
  await press('Viết đoạn đầu tiên')
  expect(partsOf(draft)).toEqual([['condensed', '']])
  await waitFor(() => expect(document.activeElement).toBe(field(/^Đoạn 1/)))
})

it('takes several pasted lines for as many paragraphs, as one act', async () => {
  const draft = open(quotePart('a', 'a0'))
  const box = field(/^Đoạn 1/)
  await act(async () => {
    box.focus()
    box.setSelectionRange(said.length, said.length)
    fireEvent.paste(box, { clipboardData: { getData: () => 'Một dòng.\r\n• Hai dòng.\r\n' } })
  })
  expect(partsOf(draft)).toEqual([
    ['quote', said],
    ['condensed', 'Một dòng.'],
    ['condensed', '- Hai dòng.'],
  ])
  await press('Hoàn tác')
  expect(partsOf(draft)).toEqual([['quote', said]])
})
