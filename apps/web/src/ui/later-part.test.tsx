import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { laterPart } from './later-part.tsx'

beforeEach(() => loadMessages('app'))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const Part = ({ name }: { name: string }) => <p>Đây là {name}</p>

it('stands in the place of what waits for it', async () => {
  const Later = laterPart(() => Promise.resolve(Part))
  render(<Later name="phần sau" waiting={<p>Đang chờ</p>} />)
  screen.getByText('Đang chờ')
  await screen.findByText('Đây là phần sau')
  expect(screen.queryByText('Đang chờ')).toBeNull()
})

it('that does not come takes nothing of the page along, and comes when it is tried again', async () => {
  const load = vi.fn<() => Promise<typeof Part>>().mockRejectedValueOnce(new TypeError('Failed to fetch'))
  load.mockResolvedValue(Part)
  const Later = laterPart(load)
  render(
    <Suspense>
      <input defaultValue="chữ đã gõ" aria-label="Ô" />
      <Later name="phần sau" waiting={<p>Chữ đọc được</p>} />
    </Suspense>,
  )
  await screen.findByRole('alert')
  screen.getByText('Chữ đọc được')
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
  await screen.findByText('Đây là phần sau')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByLabelText('Ô')).toHaveProperty('value', 'chữ đã gõ')
})

it('that a release took away asks for a fresh page', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 200 })))
  const Later = laterPart<{ name: string }>(() => Promise.reject(new TypeError('Failed to fetch')))
  render(<Later name="phần sau" />)
  fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }))
  await screen.findByRole('button', { name: 'Tải lại trang' })
})
