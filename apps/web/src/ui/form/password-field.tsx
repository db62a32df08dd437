import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { controlClass, describedBy, Field } from './field.tsx'

interface PasswordFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly problem: string | null
  /** `new` lets the browser propose one and keep it. */
  readonly kind?: 'current' | 'new'
  /** Words of the button that shows what was typed. */
  readonly words: { readonly show: string; readonly hide: string }
}

/** A password that can be looked at: long passwords are typed blind only where somebody watches. */
export function PasswordField({ id, label, hint, problem, kind = 'current', words }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <Field id={id} label={label} hint={hint} problem={problem}>
      <div className="relative">
        <input
          type={shown ? 'text' : 'password'}
          name={id}
          autoComplete={`${kind}-password`}
          autoCapitalize="none"
          spellCheck={false}
          {...describedBy({ id, hint, problem })}
          className={`${controlClass} min-h-12 pr-14`}
        />
        <button
          type="button"
          aria-label={shown ? words.hide : words.show}
          aria-controls={id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-1 right-1 inline-flex w-11 items-center justify-center rounded-md text-quiet hover:bg-accent-wash hover:text-accent"
        >
          {shown ? <EyeOff aria-hidden className="size-5" /> : <Eye aria-hidden className="size-5" />}
        </button>
      </div>
    </Field>
  )
}
