import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { disposeOf, readDispositions } from '@thidua/consolidation/coverage/disposition'
import { emptyPart } from '@thidua/consolidation/editing/edit-parts'
import { firstDraft } from '@thidua/consolidation/first-draft/first-draft'
import { partFields, readParts } from '@thidua/consolidation/sources/part-fields'
import { wholeQuote } from '@thidua/consolidation/sources/quote-of'
import { ordersAfter } from '@thidua/draft/row-order'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { testDraft } from '#wizard/test-report.tsx'
import { submissionsOf, TestRoom, type TestRound } from '../test-room.tsx'
import { Deltas } from './deltas.tsx'
import { useDeltaKey } from './use-delta-key.ts'

beforeAll(() => Promise.all([loadMessages('compiling'), loadMessages('app')]))
afterEach(cleanup)

const item = itemId('II.1')
const path = 'II.1/narrative'

function Pane({ onRead }: { onRead: (report: string) => void }) {
  return <Deltas {...useDeltaKey()} onRead={onRead} />
}

/** Every agency is quoted as a whole, and sent `second` later; what `aside` names was set aside instead. */
function openDeltas(first: readonly string[], second: ReadonlyMap<number, string>, aside: readonly number[] = []) {
  const said = (text: string) => ({ [path]: text })
  const round: TestRound = {
    sent: first.map(said),
    resent: new Map([...second].map(([nth, text]) => [nth, said(text)])),
  }
  const { drafted } = submissionsOf(round)
  const draft = testDraft()
  const orders = ordersAfter(null, drafted.length)
  const fields = drafted.flatMap((submission, nth) => {
    const { report, id, answers } = submission
    if (aside.includes(nth))
      return [disposeOf({ item, report, to: 'aside', reason: 'general', note: '', submission: id })]
    const source = { sid: 's', role: 'quote' as const, quote: wholeQuote(submission, path), seen: null }
    const at = { item, pid: `p${nth}`, order: orders[nth] ?? '' }
    return partFields({ ...emptyPart(at), kind: 'quote', text: answers[path] ?? '', sources: [source] })
  })
  draft.setAll(Object.fromEntries(fields.map((patch) => [patch.path, patch.value])))
  const onRead = vi.fn()
  render(
    <TestRoom round={round} item={item} draft={draft}>
      <Pane onRead={onRead} />
    </TestRoom>,
  )
  const texts = () => readParts(draft.answers()).map(({ text }) => text)
  return { draft, texts, onRead }
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-delta]')]
const press = (key: string, more = {}) => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
}

it('says of each change what kind it is, and does what is pressed, one change at a time', async () => {
  const { draft, texts } = openDeltas(
    ['Đã lập 12 tổ.', 'Đã mở hội thi ở xã.', 'Đã phát tài liệu; đã họp.', 'Chỉ nói chung.'],
    new Map([
      [0, 'Đã lập 14 tổ.'],
      [1, 'Đã mở nhiều hội thi ở xã.'],
      [2, 'Đã phát tài liệu, đã họp.'],
      [3, 'Nay đã có 3 mô hình.'],
    ]),
    [3],
  )
  await screen.findByText('Thay đổi ở nguồn (4)')
  expect(rows().map((row) => row.dataset['delta'])).toEqual([
    'figureChanged',
    'figureChanged',
    'wordsChanged',
    'marksOnly',
  ])
  const [figure] = rows()
  expect(figure?.textContent).toContain('12 → 14')
  expect(figure?.textContent).toContain('Đoạn: “Đã lập 12 tổ.”')

  press('d')
  expect(document.activeElement).toBe(figure)
  press('Enter')
  await waitFor(() => expect(texts()[0]).toBe('Đã lập 14 tổ.'))
  // The next change has the focus; what was set aside stays so, seen.
  await waitFor(() => expect(rows()).toHaveLength(3))
  await waitFor(() => expect(document.activeElement).toBe(rows()[0]))
  press('v')
  await waitFor(() => expect(readDispositions(draft.answers())[0]?.submission).toBe('agency-3-2'))
  await waitFor(() => expect(rows()).toHaveLength(2))

  const words = rows()[0] as HTMLElement
  fireEvent.click(within(words).getByText('Lấy thêm bên cạnh'))
  await waitFor(() =>
    expect(texts()).toEqual([
      'Đã lập 14 tổ.',
      'Đã mở hội thi ở xã.',
      'Đã mở nhiều hội thi ở xã.',
      'Đã phát tài liệu; đã họp.',
    ]),
  )
  fireEvent.click(await screen.findByText('Cập nhật mọi thay đổi chỉ về dấu câu (1)'))
  await waitFor(() => expect(texts().at(-1)).toBe('Đã phát tài liệu, đã họp.'))
  await waitFor(() => expect(screen.queryByText(/^Thay đổi ở nguồn/u)).toBeNull())
})

it('loses no key that is pressed before the change dealt with is gone, and takes a key held down for one press', async () => {
  const before = ['Đã lập 12 tổ.', 'Đã trồng 30 cây.', 'Đã tặng 5 ngôi nhà.']
  const { draft } = openDeltas(
    before,
    new Map(before.map((text, nth) => [nth, text.replace(/\d+/u, (figure) => `${figure}0`)])),
    [],
  )
  await waitFor(() => expect(rows()).toHaveLength(3))
  const [, second, third] = rows()
  const seen = () => readParts(draft.answers()).filter(({ sources }) => sources.some((source) => source.seen !== null))
  press('d')
  press('v')
  expect(document.activeElement).toBe(second)
  press('v')
  expect(document.activeElement).toBe(third)
  expect(seen()).toHaveLength(2)
  fireEvent.keyDown(third as HTMLElement, { key: 'v', repeat: true })
  expect(seen()).toHaveLength(2)
  await waitFor(() => expect(rows()).toHaveLength(1))
})

it('offers the new text of what is computed', async () => {
  const round: TestRound = {
    sent: [{ [path]: 'Có.' }, { [path]: 'Có.' }],
    resent: new Map([[1, { 'II.1/answer': 'none' }]]),
  }
  const { drafted, agencies } = submissionsOf(round)
  const draft = testDraft()
  const parts = firstDraft({ template: midTermTemplate, agencies, standing: drafted }).filter(
    (part) => part.item === item,
  )
  for (const patch of parts.flatMap(partFields)) draft.set(patch.path, patch.value)
  render(
    <TestRoom round={round} item={item} draft={draft}>
      <Pane onRead={() => undefined} />
    </TestRoom>,
  )
  const before = readParts(draft.answers()).find(({ kind }) => kind === 'computed')?.text
  fireEvent.click(await screen.findByText('Lấy số mới'))
  const after = () => readParts(draft.answers()).find(({ kind }) => kind === 'computed')?.text
  await waitFor(() => expect(after()).not.toBe(before))
  await waitFor(() => expect(screen.queryByText('Lấy số mới')).toBeNull())
})

it('keeps two hundred changes folded until they are asked for, and makes them all', async () => {
  const first = Array.from({ length: 200 }, (_, nth) => `Đã lập ${nth + 1} tổ công nghệ ở các thôn.`)
  openDeltas(first, new Map(first.map((text, nth) => [nth, text.replace(/\d+/u, String(nth + 501))])))
  await screen.findByText('Thay đổi ở nguồn (200)')
  expect(document.querySelector('details')?.open).toBe(false)
  await waitFor(() => expect(rows()).toHaveLength(200))
  press('d')
  expect(document.querySelector('details')?.open).toBe(true)
  expect(document.activeElement).toBe(rows()[0])
})
