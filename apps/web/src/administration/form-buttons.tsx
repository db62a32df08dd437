import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface FormButtonsProps {
  readonly working: boolean
  readonly onCancel: () => void
  /** What the act is called where it is more than saving. */
  readonly label?: string
}

/** Saves a form of administration, or leaves it. */
export function FormButtons({ working, onCancel, label }: FormButtonsProps) {
  const m = useMessages('administration')
  return (
    <div className="flex flex-wrap gap-3">
      <Button type="submit" aria-disabled={working || undefined}>
        {label ?? m.save}
      </Button>
      <Button look="secondary" onClick={onCancel}>
        {m.cancel}
      </Button>
    </div>
  )
}
