import { type ReactNode, useEffect, useId, useRef } from 'react'
import { wholeHeading } from '../heading/whole-words.ts'
import { showOnTop } from './top-modal.ts'

/**
 * A dialog that must be answered; used only where the page cannot go on without it. The browser's own
 * `<dialog>`: it traps focus, makes the page behind inert and gives focus back, at no cost in script.
 * Without `onCancel` Escape does not close it.
 */
export function Modal({
  open,
  title,
  children,
  onCancel,
}: {
  open: boolean
  title: string
  children: ReactNode
  onCancel?: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open && dialog.current) return showOnTop(dialog.current)
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onCancel?.()
      }}
      className="m-auto max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded-2xl bg-sheet p-6 text-ink shadow-float backdrop:bg-veil sm:p-8"
    >
      <h2 id={titleId} className="text-xl">
        {wholeHeading(title)}
      </h2>
      {open ? <div className="mt-3">{children}</div> : null}
    </dialog>
  )
}
