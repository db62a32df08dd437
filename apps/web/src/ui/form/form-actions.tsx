import { Button, type ButtonLook } from '#ui/button.tsx'

interface FormActionsProps {
  /** What sending the form does, in words. */
  readonly submit: string
  /** `secondary` where the page has an act of its own that weighs more. */
  readonly look?: 'primary' | 'secondary'
  /** It is on its way: the button stays where it is and says so. */
  readonly working?: boolean
  readonly cancel: string
  /** Without it the form is not left by a button. */
  readonly onCancel: (() => void) | undefined
  readonly cancelLook?: ButtonLook
}

/** Below a form: sends it, or leaves it. */
export const FormActions = ({
  submit,
  look = 'primary',
  working = false,
  cancel,
  onCancel,
  cancelLook = 'quiet',
}: FormActionsProps) => (
  <div className="flex flex-wrap gap-3">
    <Button type="submit" look={look} aria-disabled={working || undefined}>
      {submit}
    </Button>
    {onCancel ? (
      <Button look={cancelLook} onClick={onCancel}>
        {cancel}
      </Button>
    ) : null}
  </div>
)
