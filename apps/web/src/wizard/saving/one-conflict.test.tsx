import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { diffTexts } from '@thidua/draft/compare/diff-texts'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { InReport, testDraft } from '../test-report.tsx'
import { OneConflict } from './one-conflict.tsx'

// The real comparison, counted.
vi.mock('@thidua/draft/compare/diff-texts', { spy: true })

beforeAll(async () => {
  await Promise.all((['app', 'wizard', 'answers'] as const).map((slice) => loadMessages(slice)))
})
afterEach(cleanup)

const conflict = {
  base: 'Đã tổ chức 12 hội nghị.',
  mine: 'Đã tổ chức 14 hội nghị.',
  typedAt: '2023-11-07T02:00:00.000Z',
  theirs: {
    value: 'Đã tổ chức 12 hội nghị ở các thôn.',
    version: 2,
    by: 'Trần Văn Thử',
    at: '2023-11-07T02:05:00.000Z',
  },
}

it('compares the two texts when that is asked for, and offers both joined', async () => {
  const draft = testDraft()
  const resolve = vi.spyOn(draft, 'resolve')
  render(
    <InReport draft={draft}>
      <OneConflict path="II.1/narrative" conflict={conflict} />
    </InReport>,
  )
  expect(diffTexts).not.toHaveBeenCalled()
  const fold = screen.getByText('Chỗ khác nhau').closest('details')
  if (!fold) throw new Error('no fold')
  fold.open = true
  await act(async () => fireEvent(fold, new Event('toggle')))
  expect(fold.querySelector('ins')?.textContent).toBe('[chỉ có ở bản của tôi: 14]')

  fireEvent.click(screen.getByRole('button', { name: /^Ghép cả hai/u }))
  expect(resolve).toHaveBeenCalledWith('II.1/narrative', 'Đã tổ chức 14 hội nghị ở các thôn.')
})
