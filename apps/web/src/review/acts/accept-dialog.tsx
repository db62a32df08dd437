import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'

interface AcceptDialogProps {
  readonly open: boolean
  readonly unsent: number
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** Asked only when remarks were written that an acceptance would not send. */
export function AcceptDialog({ open, unsent, onConfirm, onCancel }: AcceptDialogProps) {
  const m = useMessages('review').acceptDialog
  return (
    <Modal open={open} title={m.title} onCancel={onCancel}>
      <p>{m.body(unsent)}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={onConfirm}>{m.confirm}</Button>
        <Button look="quiet" onClick={onCancel}>
          {m.cancel}
        </Button>
      </div>
    </Modal>
  )
}
