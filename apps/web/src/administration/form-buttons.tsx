import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'

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
    <FormActions
      submit={label ?? m.save}
      working={working}
      cancel={m.cancel}
      onCancel={onCancel}
      cancelLook="secondary"
    />
  )
}
