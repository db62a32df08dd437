import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import type { CheckedFile } from './check-file.ts'
import { checkFile } from './check-file.ts'
import { FileResult } from './file-result.tsx'
import { SealPage } from './seal-page.tsx'

vi.mock('./check-file.ts')

beforeAll(() => Promise.all([loadMessages('app'), loadMessages('seal')]))
afterEach(cleanup)

const sealed = {
  asked: 'a'.repeat(64),
  as: 'file' as const,
  agency: 'Sở Y tế',
  round: 'Sơ kết',
  number: 1,
  reference: 'BC-1',
  submittedAt: '2026-11-30T01:00:00.000Z',
  prints: [],
}
const checked = (verdict: CheckedFile['verdict']): CheckedFile => ({
  name: 'a.pdf',
  hash: 'b'.repeat(64),
  names: null,
  verdict,
})

it('does not call a file right that something was added to: it may cover what was sent', () => {
  const { container } = render(<FileResult file={checked({ kind: 'same', sealed })} pasted={null} />)
  const right = container.firstElementChild?.firstElementChild?.className
  cleanup()
  const other = render(<FileResult file={checked({ kind: 'added', sealed })} pasted={null} />).container
  expect(other.firstElementChild?.firstElementChild?.className).not.toBe(right)
  expect(other.textContent).toContain('có thể đổi điều hiện trên trang')
})

const choose = async (file: File): Promise<void> => {
  const input = document.querySelector('input[type=file]')
  if (!input) throw new Error('no file can be chosen')
  await act(async () => fireEvent.change(input, { target: { files: [file] } }))
}

it('says when a file cannot be read, and shows nothing of one that was given up', async () => {
  render(<SealPage />)
  vi.mocked(checkFile).mockRejectedValueOnce(new DOMException('gone', 'NotReadableError'))
  await choose(new File(['a'], 'a.pdf'))
  expect(screen.getByText('Không đọc được tệp này. Hãy chọn lại tệp.')).toBeTruthy()
  const slow = Promise.withResolvers<CheckedFile>()
  vi.mocked(checkFile).mockReturnValueOnce(slow.promise)
  await choose(new File(['b'], 'b.pdf'))
  fireEvent.click(screen.getByRole('button', { name: 'Hủy' }))
  await act(async () => slow.resolve(checked({ kind: 'same', sealed })))
  expect(screen.queryByText('Sở Y tế')).toBeNull()
})
