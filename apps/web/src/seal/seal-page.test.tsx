import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { askSeal, type SealAnswer } from './ask-seal.ts'
import { SealPage } from './seal-page.tsx'

vi.mock('./ask-seal.ts')

beforeAll(() => Promise.all([loadMessages('app'), loadMessages('seal')]))
afterEach(cleanup)

it('says that it asks, and answers what was asked last, whichever answer comes first', async () => {
  const asked: { hash: string; answer: (told: SealAnswer) => void }[] = []
  vi.mocked(askSeal).mockImplementation(
    ([hash = '']) => new Promise((resolve) => asked.push({ hash, answer: resolve })),
  )
  render(<SealPage />)
  const ask = (hash: string) => {
    fireEvent.change(screen.getByLabelText('Dán mã biên nhận và mã kiểm tra'), { target: { value: hash } })
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))
  }
  const answer = (n: number, told: SealAnswer) => act(async () => asked[n]?.answer(told))
  const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
  ask(first)
  expect(screen.getByText('Đang kiểm tra…')).toBeTruthy()
  ask(second)
  expect(asked.map(({ hash }) => hash)).toEqual([first, second])
  await answer(0, 'unreachable')
  expect(screen.getByText('Đang kiểm tra…')).toBeTruthy()
  await answer(1, [])
  expect(screen.getByText('Hệ thống không có bản gửi nào như vậy')).toBeTruthy()
  expect(screen.queryByText('Đang kiểm tra…')).toBeNull()
})
