import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { diffTexts } from '@thidua/draft/compare/diff-texts'
import { everyWord, longText } from '@thidua/draft/fixtures/long-text'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { InReport, testDraft } from '#wizard/test-report.tsx'
import type { Sitting } from './group-changes.ts'
import { HistoryEntry } from './history-entry.tsx'

// The real comparison, counted.
vi.mock('@thidua/draft/compare/diff-texts', { spy: true })

beforeAll(async () => {
  await Promise.all((['app', 'report', 'wizard', 'answers'] as const).map((slice) => loadMessages(slice)))
})
afterEach(cleanup)

const sitting = (number: number): Sitting => {
  const oldValue = longText(2_000, number)
  const change = {
    id: String(number),
    path: 'II.1/narrative',
    oldValue,
    newValue: everyWord(oldValue, 500, 'mới'),
    by: 'Nguyễn Thị Thử',
    at: '2023-11-07T02:00:00.000Z',
    source: null,
    lost: false,
  }
  return { newest: change, oldest: change, saves: [change] }
}

it('compares nothing before an entry is opened, then that entry only', async () => {
  render(
    <InReport draft={testDraft()}>
      <ol>
        {Array.from({ length: 50 }, (_, number) => (
          <HistoryEntry key={number} sitting={sitting(number)} onRestore={async () => undefined} />
        ))}
      </ol>
    </InReport>,
  )
  const entries = screen.getAllByRole('listitem')
  expect(entries).toHaveLength(50)
  expect(diffTexts).not.toHaveBeenCalled()
  // The two lines of an entry are not two pages that the styles hide.
  for (const entry of entries) expect(entry.textContent.length).toBeLessThan(1_000)

  const entry = entries[7]
  if (!entry) throw new Error('no entry')
  const fold = within(entry).getByText('Xem chỗ đã sửa').closest('details')
  if (!fold) throw new Error('no fold')
  const setOpen = async (open: boolean) =>
    act(async () => {
      fold.open = open
      fireEvent(fold, new Event('toggle'))
    })
  await setOpen(true)
  expect(diffTexts).toHaveBeenCalledTimes(1)
  expect(Array.from(fold.querySelectorAll('ins'), ({ textContent }) => textContent)).toEqual(
    [250, 750, 1_250, 1_750].map((at) => `[thêm vào: mới${at}]`),
  )
  await setOpen(false)
  expect(fold.querySelector('ins')).toBeNull()
})
