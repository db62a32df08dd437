import type { ReactNode } from 'react'
import { describedBy, NoteTexts, notedClass } from './field.tsx'

interface CheckFieldProps {
  readonly id: string
  readonly label: ReactNode
  readonly problem?: string | null
  readonly checked: boolean
  readonly onCheck: (checked: boolean) => void
}

/** One thing to say yes to. */
export const CheckField = ({ id, label, problem, checked, onCheck }: CheckFieldProps) => (
  <div className={notedClass({ problem })}>
    <NoteTexts id={id} problem={problem} />
    <label className="flex min-h-11 items-start gap-3 py-1.5">
      <input
        type="checkbox"
        {...describedBy({ id, problem })}
        checked={checked}
        onChange={({ target }) => onCheck(target.checked)}
        className="mt-1 size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  </div>
)
