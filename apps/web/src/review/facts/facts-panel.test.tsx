import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { InReport, testDraft } from '#wizard/test-report.tsx'
import { FactsPanel } from './facts-panel.tsx'

beforeAll(() => Promise.all([loadMessages('review'), loadMessages('changes')]))
afterEach(cleanup)

const figure = { item: 'I.1', key: 'civilServants', label: 'Công chức', unit: 'người', value: 17 }
const cited = {
  item: 'II.1',
  path: 'II.1/narrative',
  quote: 'Quyết định số 769/QĐ-UBND',
  number: '769/QĐ-UBND',
  issuedOn: '2022-06-18',
  issuer: 'UBND tỉnh',
  differs: [],
}

function openPanel(facts: Partial<ComponentProps<typeof FactsPanel>>) {
  const show = vi.fn()
  const onRemark = vi.fn()
  render(
    <InReport draft={testDraft()}>
      <FactsPanel answers={{}} figures={[]} plans={[]} citations={[]} show={show} onRemark={onRemark} {...facts} />
    </InReport>,
  )
  return { show, onRemark }
}

it('leads from a figure to the words that say it', () => {
  const { show } = openPanel({ figures: [{ ...figure, quote: '17 công chức', quotePath: 'I.1/narrative' }] })
  fireEvent.click(screen.getByRole('button', { name: '“17 công chức”' }))
  expect(show).toHaveBeenCalledWith('I.1/narrative', '17 công chức')
})

it('shows a figure that no sentence says without words', () => {
  openPanel({ figures: [{ ...figure, quote: null, quotePath: null }] })
  expect(screen.getByText('17 người')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /“/u })).toBeNull()
})

it('keeps cited documents folded, and leads from one to its sentence and to a remark', () => {
  const answers = { [cited.path]: `Theo ${cited.quote}, **thi đua** bắt đầu.` }
  const { show, onRemark } = openPanel({ answers, citations: [cited] })
  const folded = screen.getByText('Văn bản được dẫn (1)').closest('details')
  if (!folded) throw new Error('no fold')
  expect(folded.open).toBe(false)
  expect(within(folded).getByText('18/06/2022 · UBND tỉnh')).toBeTruthy()
  fireEvent.click(within(folded).getByText(cited.quote))
  expect(show).toHaveBeenCalledWith(cited.path, cited.quote)
  fireEvent.click(within(folded).getByTitle(/^Ý kiến về/u))
  const range = { start: 5, end: 5 + cited.quote.length }
  expect(onRemark).toHaveBeenCalledWith({ place: 'II.1', path: cited.path, range, text: cited.quote })
})

it('unfolds them where the registry says otherwise, and says what it says', () => {
  openPanel({
    citations: [{ ...cited, differs: ['type', 'issuedOn'], document: { type: 'KH', issuedOn: '2022-06-17' } }],
  })
  const mark = screen.getByText('Danh mục văn bản chung ghi khác: Loại văn bản Kế hoạch, Ngày ban hành 17/06/2022')
  expect(mark.closest('details')?.open).toBe(true)
})
