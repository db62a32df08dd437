import { act, cleanup, render } from '@testing-library/react'
import { diffTexts } from '@thidua/draft/compare/diff-texts'
import { longText, vocabulary } from '@thidua/draft/fixtures/long-text'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { TextDifference } from './text-difference.tsx'

// The real comparison, counted.
vi.mock('@thidua/draft/compare/diff-texts', { spy: true })

beforeAll(() => loadMessages('app'))
afterEach(cleanup)

async function show(before: string, after: string): Promise<string> {
  const { container } = await act(async () =>
    render(<TextDifference before={before} after={after} removed="đã bỏ" added="thêm vào" />),
  )
  return container.textContent
}

it('marks what went and what came, in words too', async () => {
  expect(await show('Có 12 mô hình.', 'Có 14 mô hình.')).toBe('Có [đã bỏ: 12][thêm vào: 14] mô hình.')
})

it('says that a passage was replaced as a whole', async () => {
  const [before, after] = [
    longText(80, 1),
    longText(
      80,
      2,
      vocabulary.map((word) => `${word}g`),
    ),
  ]
  expect(await show(before, after)).toBe(`Thay toàn bộ đoạn này:[đã bỏ: ${before}][thêm vào: ${after}]`)
})

it('draws the new text before it compares', async () => {
  const { diffTexts: compare } = await vi.importActual<typeof import('@thidua/draft/compare/diff-texts')>(
    '@thidua/draft/compare/diff-texts',
  )
  let drawn = ''
  vi.mocked(diffTexts).mockImplementationOnce((before, after) => {
    drawn = document.body.textContent
    return compare(before, after)
  })
  expect(await show('Có 12 mô hình.', 'Có 14 mô hình.')).toContain('[đã bỏ: 12]')
  expect(drawn).toBe('Có 14 mô hình.')
})
