import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button, type ButtonLook } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'

interface ActDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** What the act does. */
  readonly lead: string
  /** Why it did not happen, in words; empty where nothing is wrong. */
  readonly problem: string
  readonly confirm: string
  readonly look?: ButtonLook
  readonly working: boolean
  readonly onConfirm: () => void
  /** What it asks. */
  readonly children: ReactNode
}

/** Asks before an act on an issued letter. */
export function ActDialog({
  open,
  onClose,
  title,
  lead,
  problem,
  confirm,
  look = 'primary',
  working,
  onConfirm,
  children,
}: ActDialogProps) {
  const { issue: m } = useMessages('compiling')
  return (
    <Modal open={open} title={title} onCancel={onClose}>
      <p className="text-quiet">{lead}</p>
      <div className="mt-4">{children}</div>
      <p role="alert" className="mt-3 font-medium text-problem empty:hidden">
        {problem}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button look={look} aria-disabled={working || undefined} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {m.cancel}
        </Button>
      </div>
    </Modal>
  )
}
