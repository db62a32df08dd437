import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { enableKeys } from './keys-enabled.ts'
import { useReviewKeys } from './use-review-keys.ts'

const next = vi.fn()

function Desk({ dialog = false }: { dialog?: boolean }) {
  useReviewKeys({ j: next })
  return (
    <>
      <textarea aria-label="remark" />
      <button type="button">act</button>
      <dialog open={dialog}>sure?</dialog>
    </>
  )
}

beforeEach(() => {
  localStorage.clear()
  next.mockClear()
})
afterEach(cleanup)

describe('keys of the reviewer', () => {
  it('act from anywhere on the page, with caps lock too', () => {
    render(<Desk />)
    fireEvent.keyDown(document.body, { key: 'j' })
    fireEvent.keyDown(screen.getByRole('button'), { key: 'J' })
    fireEvent.keyDown(document.body, { key: 'x' })
    expect(next).toHaveBeenCalledTimes(2)
  })

  it('leave typing, the browser’s own keys and dialogs alone', () => {
    render(<Desk />)
    fireEvent.keyDown(screen.getByLabelText('remark'), { key: 'j' })
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true })
    cleanup()
    render(<Desk dialog />)
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(next).not.toHaveBeenCalled()
  })

  it('can be switched off on this device', () => {
    render(<Desk />)
    enableKeys(false)
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(next).not.toHaveBeenCalled()
    enableKeys(true)
    fireEvent.keyDown(document.body, { key: 'j' })
    expect(next).toHaveBeenCalledOnce()
  })
})
