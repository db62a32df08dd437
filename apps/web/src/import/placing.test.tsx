import 'fake-indexeddb/auto'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { DraftFields } from '@thidua/draft/draft-fields'
import { emptyQueue } from '@thidua/draft/save-queue'
import { letterImportShape } from '@thidua/schema/letter-import'
import { roundFrame } from '@thidua/schema/other-round'
import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { type ReactNode, Suspense } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type OpenReport, OpenReportContext, useOpenReport } from '#answers/open-report.ts'
import { DeviceQueue } from '#lib/draft/device-queue.ts'
import { draftDatabase } from '#lib/draft/draft-database.ts'
import { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { importNoteKey } from '#lib/import-note.ts'
import { newId } from '#lib/new-id.ts'
import { useViewer, ViewerContext } from '#lib/viewer.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { beginSession } from './model/begin-session.ts'
import { PartList, Tray } from './parts/part-list.tsx'
import { ProposalList } from './proposals/proposal-list.tsx'
import { useImportSession } from './use-import-session.ts'

const read = letterImportShape.parse({
  letter: {
    kind: 'report',
    reason: null,
    agency: null,
    number: null,
    issuedOn: null,
    place: null,
    addressees: [],
    title: 'Sơ kết kết quả thực hiện Phong trào thi đua',
    movement: null,
    request: null,
    sections: [
      { place: 'II.1', heading: 'Công tác triển khai', answer: 'content', text: 'Theo tệp: đã phát động.' },
      { place: 'II.3', heading: 'Điển hình', answer: 'none', text: '' },
    ],
    citations: [],
    figures: [],
    recipients: [],
    signature: null,
    unplaced: ['Lời ngỏ của đơn vị'],
    slips: [],
  },
  suggestions: {
    texts: [
      { item: 'II.1', heading: 'Công tác triển khai', answer: 'content', text: 'Theo tệp: đã phát động.' },
      { item: 'II.3', heading: 'Điển hình', answer: 'none', text: '' },
      { item: null, heading: '', answer: 'content', text: 'Lời ngỏ của đơn vị' },
    ],
    rows: [],
    figures: [{ item: 'I.1', key: 'civilServants', typed: '17', quote: '17 công chức' }],
  },
})

const at = '2026-11-23T03:02:00.000Z'
const field = (value: string) => ({ value, version: 1, by: 'Lê Văn Thử', at })

/** A round for which the file's letter was not written: it says nothing of itself but its kind. */
const otherRound = roundFrame(
  {
    kind: 'final',
    opensAt: '2026-11-01T17:00:00.000Z',
    compilerDeadline: '2026-12-24T17:00:00.000Z',
    movement: { fromYear: 2021, toYear: 2025 },
    requestDocument: null,
  },
  'SDTTG',
)

/** The same file, read in two ways that differ over II.1, II.3 and I.1. */
const doubtful: typeof read = {
  ...read,
  suggestions: {
    ...read.suggestions,
    texts: [
      ...read.suggestions.texts.map((text) => ({
        ...text,
        doubt: { why: 'elsewhere' as const, other: itemId(text.item === null ? 'IV' : 'II.2') },
      })),
      {
        item: itemId('I.1'),
        heading: '',
        answer: 'content',
        text: 'Có 17 công chức.',
        doubt: { why: 'extent', other: null },
      },
    ],
  },
}

function Import({ file }: { file: typeof read }) {
  const report = useOpenReport()
  const acts = useImportSession(importNoteKey(useViewer().id, report.id))
  const { session } = acts
  if (session === undefined) return <p>device</p>
  if (session === null)
    return (
      <button type="button" onClick={() => acts.begin(beginSession('bc.docx', file, report, newId))}>
        begin
      </button>
    )
  return (
    <>
      <PartList session={session} acts={acts} />
      <ProposalList session={session} acts={acts} />
      <Tray session={session} acts={acts} />
    </>
  )
}

/** The import of a report whose draft holds `known`. */
function open(known: DraftFields, round: OpenReport['round'] = null, file = read) {
  const reportId = newId()
  const draft = new DraftStore({
    fields: known,
    queue: emptyQueue(newId()),
    device: new DeviceQueue(draftDatabase, { reportId, personId: 'p' }),
    me: 'Lê Văn Thử',
    send: async () => ({ kind: 'unreachable' }),
  })
  const report: OpenReport = {
    id: reportId,
    template: midTermTemplate,
    subject: {
      agencyId: 'a',
      blockId: null,
      roundId: 'round',
      hostAgencyId: 'host',
      state: 'DRAFTING',
      submissions: 0,
      opened: false,
      closed: false,
    },
    remarks: [],
    evidence: null,
    toFix: new Set(),
    round,
    closed: () => null,
  }
  const viewer = {
    id: 'p',
    name: 'Lê Văn Thử',
    email: 'thu@demo.example',
    rights: { personId: 'p', administrator: false, memberships: [] },
  }
  const inReport = (page: ReactNode) => (
    <Suspense>
      <ViewerContext value={viewer}>
        <DraftContext value={draft}>
          <OpenReportContext value={report}>{page}</OpenReportContext>
        </DraftContext>
      </ViewerContext>
    </Suspense>
  )
  return { draft, show: () => render(inReport(<Import file={file} />)) }
}

beforeAll(async () => {
  await Promise.all([loadMessages('import'), loadMessages('answers'), loadMessages('acts')])
})
afterEach(cleanup)

describe('placing an imported letter', () => {
  it('fills nothing unseen, and takes in what is confirmed', async () => {
    const { draft, show } = open({})
    show()
    fireEvent.click(await screen.findByText('begin'))
    const part = await screen.findByRole('article', { name: 'Công tác triển khai' })
    expect(draft.answers()).toEqual({})
    fireEvent.click(within(part).getByRole('button', { name: 'Đưa vào báo cáo' }))
    expect(draft.answers()).toEqual({ 'II.1/narrative': 'Theo tệp: đã phát động.' })
    const figures = screen.getByRole('group', { name: 'Số liệu đọc được' })
    fireEvent.click(within(figures).getByRole('button'))
    expect(draft.value('I.1/figures/civilServants')).toBe('17')
  })

  it('ticks nothing beforehand that belongs to another round, says why, and takes it in when told to', async () => {
    const { draft, show } = open({}, otherRound)
    show()
    fireEvent.click(await screen.findByText('begin'))
    const figures = await screen.findByRole('group', { name: 'Số liệu đọc được' })
    expect(within(figures).getByText(/sơ kết, tổng kết\) không khớp với đợt này/u)).toBeTruthy()
    const box = within(figures).getByRole<HTMLInputElement>('checkbox')
    expect(box.checked).toBe(false)
    const form = screen.getByRole('group', { name: 'Thể thức văn bản' })
    for (const one of within(form).getAllByRole<HTMLInputElement>('checkbox')) expect(one.checked).toBe(false)
    fireEvent.click(box)
    fireEvent.click(within(figures).getByRole('button', { name: 'Đưa 1 mục đã chọn vào báo cáo' }))
    expect(draft.answers()).toEqual({ 'I.1/figures/civilServants': '17' })
  })

  it('marks what may belong elsewhere, ticks nothing of it beforehand, and is calm once the person chose', async () => {
    const { draft, show } = open({}, null, doubtful)
    show()
    fireEvent.click(await screen.findByText('begin'))
    const part = await screen.findByRole('article', { name: 'Công tác triển khai' })
    expect(within(part).getByText(/^Xin xem lại: phần này cũng có thể thuộc mục II\.2 /u)).toBeTruthy()
    expect(screen.getByText(/^Có thể thuộc mục IV /u)).toBeTruthy()
    for (const group of ['Các mục ghi “Không có”', 'Số liệu đọc được']) {
      const own = screen.getByRole('group', { name: group })
      expect(within(own).getByRole<HTMLInputElement>('checkbox').checked).toBe(false)
      expect(within(own).getByText(/^Xin xem lại: .* Chọn nếu vẫn dùng\.$/u)).toBeTruthy()
    }
    const form = screen.getByRole('group', { name: 'Thể thức văn bản' })
    expect(within(form).getByRole<HTMLInputElement>('checkbox').checked).toBe(true)
    fireEvent.change(within(part).getByRole('combobox'), { target: { value: 'II.2/narrative' } })
    expect(within(part).queryByText(/Xin xem lại/u)).toBeNull()
    fireEvent.click(within(part).getByRole('button', { name: 'Đưa vào báo cáo' }))
    expect(draft.answers()).toEqual({ 'II.2/narrative': 'Theo tệp: đã phát động.' })
  })

  it('asks before it writes over what stands there: mine, the file’s, or both', async () => {
    const { draft, show } = open({ 'II.1/narrative': field('Của tôi.'), 'I.1/figures/civilServants': field('18') })
    show()
    fireEvent.click(await screen.findByText('begin'))
    const part = await screen.findByRole('article', { name: 'Công tác triển khai' })
    expect(within(part).queryByRole('button', { name: 'Đưa vào báo cáo' })).toBeNull()
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Công chức/u }).checked).toBe(false)
    fireEvent.click(within(part).getByRole('button', { name: 'Ghép cả hai' }))
    expect(draft.value('II.1/narrative')).toBe('Của tôi. Theo tệp: đã phát động.')
    expect(draft.value('I.1/figures/civilServants')).toBe('18')
  })

  it('keeps the tray on the device until it is emptied', async () => {
    const { draft, show } = open({})
    show()
    fireEvent.click(await screen.findByText('begin'))
    await screen.findByText('Lời ngỏ của đơn vị')
    cleanup()
    show()
    const tray = await screen.findByRole('region', { name: 'Khay: phần chưa có chỗ' })
    expect(within(tray).getByText('Lời ngỏ của đơn vị')).toBeDefined()
    fireEvent.change(within(tray).getByRole('combobox'), { target: { value: 'letter/opening' } })
    const placed = await screen.findByRole('article', { name: 'Phần 2' })
    fireEvent.click(within(placed).getByRole('button', { name: 'Đưa vào báo cáo' }))
    expect(draft.value('letter/opening')).toBe('Lời ngỏ của đơn vị')
    expect(screen.getByText('Khay trống.')).toBeDefined()
  })
})
