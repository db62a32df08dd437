import { type ComponentProps, useState } from 'react'
import { Button, type ButtonLook } from '../button.tsx'
import { Modal } from './modal.tsx'

interface AskedButtonProps extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  readonly title: string
  /** What comes of it. */
  readonly lead: string
  readonly confirm: string
  readonly stay: string
  /** `problem` where something is taken away by it. */
  readonly confirmLook?: ButtonLook
  readonly onConfirm: () => void
}

/** A button for what one press alone should not do: it says what comes of it, and asks. */
export function AskedButton({
  title,
  lead,
  confirm,
  stay,
  confirmLook = 'problem',
  onConfirm,
  ...button
}: AskedButtonProps) {
  const [open, setOpen] = useState(false)
  const act = () => {
    setOpen(false)
    onConfirm()
  }
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)} />
      <Modal open={open} title={title} onCancel={() => setOpen(false)}>
        <p>{lead}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button look={confirmLook} onClick={act}>
            {confirm}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {stay}
          </Button>
        </div>
      </Modal>
    </>
  )
}
