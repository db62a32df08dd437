import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { controlClass, describedBy, Field } from '#ui/form/field.tsx'

/** A password that can be looked at: long passwords are typed blind only where somebody watches. */
export function PasswordField({ id, label, problem }: { id: string; label: string; problem: string | null }) {
  const m = useMessages('sign-in')
  const [shown, setShown] = useState(false)
  return (
    <Field id={id} label={label} problem={problem}>
      <div className="relative">
        <input
          type={shown ? 'text' : 'password'}
          name="password"
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          {...describedBy({ id, problem })}
          className={`${controlClass} min-h-12 pr-14`}
        />
        <button
          type="button"
          aria-label={shown ? m.hide : m.show}
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
