import { type ReactNode, useEffect, useRef, useState } from 'react'

const edge = 12
const hoverDelay = 250

/**
 * Shows an explanation under its trigger on hover and focus; Escape puts it away, and one can move the
 * pointer onto it (WCAG 1.4.13). Only for the eye: the trigger itself names the same words by
 * `aria-describedby`, and the page says them in the open somewhere too (touch has no hover).
 */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const tip = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    if (!open || !tip.current || !frame.current) return
    // In the browser's top layer: no frame with hidden overflow can cut it.
    tip.current.showPopover()
    const trigger = frame.current.getBoundingClientRect()
    const width = tip.current.offsetWidth
    const left = Math.min(Math.max(trigger.left, edge), innerWidth - width - edge)
    tip.current.style.left = `${left}px`
    tip.current.style.top = `${trigger.bottom}px`
    const close = () => setOpen(false)
    const press = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    document.addEventListener('keydown', press)
    addEventListener('scroll', close, { passive: true, capture: true })
    return () => {
      document.removeEventListener('keydown', press)
      removeEventListener('scroll', close, { capture: true })
    }
  }, [open])
  useEffect(() => () => clearTimeout(timer.current), [])

  const leave = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is inside acts; its frame only watches.
    <div
      ref={frame}
      className="h-full"
      onPointerEnter={({ pointerType }) => {
        if (pointerType === 'mouse') timer.current = setTimeout(() => setOpen(true), hoverDelay)
      }}
      onPointerLeave={leave}
      onFocus={({ target }) => target.matches(':focus-visible') && setOpen(true)}
      onBlur={leave}
    >
      {children}
      {open ? (
        <div ref={tip} popover="manual" aria-hidden className="fixed inset-auto m-0 max-w-80 bg-transparent pt-2">
          <p className="rounded-lg bg-ink px-4 py-3 text-sm leading-normal text-paper shadow-float">{text}</p>
        </div>
      ) : null}
    </div>
  )
}
