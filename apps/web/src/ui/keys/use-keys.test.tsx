import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useLayoutEffect } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { enableKeys } from './keys-enabled.ts'
import { useKeys } from './use-keys.ts'

const next = vi.fn()
const quote = vi.fn()
const base = vi.fn()

function Desk({ dialog = false }: { dialog?: boolean }) {
  useKeys({ j: next, enter: quote, 'shift+enter': base })
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

describe('single keys', () => {
  it('act from anywhere on the page, with caps lock too', () => {
    render(<Desk />)
    fireEvent.keyDown(document.body, { key: 'j' })
    fireEvent.keyDown(screen.getByRole('button'), { key: 'J' })
    fireEvent.keyDown(document.body, { key: 'x' })
    expect(next).toHaveBeenCalledTimes(2)
  })

  it('act as soon as the page that has them is drawn', () => {
    const Pressing = () => {
      useLayoutEffect(() => void fireEvent.keyDown(document.body, { key: 'j' }), [])
      return null
    }
    render(
      <>
        <Desk />
        <Pressing />
      </>,
    )
    expect(next).toHaveBeenCalledOnce()
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

  it('are another act with Shift where the page says so, and Enter stays with what is pressed by it', () => {
    render(<Desk />)
    fireEvent.keyDown(document.body, { key: 'Enter' })
    fireEvent.keyDown(screen.getByRole('button'), { key: 'Enter' })
    expect([quote, base].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
    fireEvent.keyDown(document.body, { key: 'Enter', shiftKey: true })
    expect([quote, base].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
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
