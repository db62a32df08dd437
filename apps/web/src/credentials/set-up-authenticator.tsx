import type { AuthenticatorSecret } from '@thidua/schema/http/account'
import { type FormEvent, useEffect, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'
import { TextField } from '#ui/form/text-field.tsx'

/** What came of the first code: codes for a lost telephone, or why it was not taken. */
export type Confirmed = { readonly codes: readonly string[] } | 'wrong' | 'tooMany' | 'expired' | 'unreachable'

interface SetUpAuthenticatorProps {
  readonly secret: AuthenticatorSecret
  readonly confirm: (code: string) => Promise<Confirmed>
  readonly onDone: (codes: readonly string[]) => void
  readonly onCancel?: () => void
}

/** Three steps on one page: an app, the picture or the secret, the first code. */
export function SetUpAuthenticator({ secret, confirm, onDone, onCancel }: SetUpAuthenticatorProps) {
  const m = useMessages('credentials')
  const [problem, setProblem] = useState<Exclude<Confirmed, object> | 'missing' | null>(null)
  const [working, setWorking] = useState(false)
  // What the page has to say next stands here; a screen reader reads on from it.
  useEffect(() => document.getElementById('authenticator-steps')?.focus(), [])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (working) return
    const code = String(new FormData(event.currentTarget).get('code')).trim()
    if (!code) return setProblem('missing')
    setWorking(true)
    const confirmed = await confirm(code)
    setWorking(false)
    if (typeof confirmed === 'object') return onDone(confirmed.codes)
    setProblem(confirmed)
    document.getElementById('authenticator-code')?.focus()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <ol id="authenticator-steps" tabIndex={-1} className="flex list-decimal flex-col gap-4 pl-5 outline-none">
        <li>{m.stepApp}</li>
        <li>
          {m.stepPicture}
          <img
            src={`data:image/svg+xml,${encodeURIComponent(secret.picture)}`}
            alt={m.picture}
            className="mt-3 size-52 rounded-lg border border-line bg-white"
          />
          <p className="mt-3 text-sm text-quiet">{m.secret}</p>
          <p className="mt-1 font-mono break-words select-all">{secret.secret}</p>
        </li>
        <li>{m.stepCode}</li>
      </ol>
      <div className="max-w-72">
        <TextField
          id="authenticator-code"
          name="code"
          label={m.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          problem={problem && m.codeProblems[problem]}
        />
      </div>
      <FormActions
        submit={working ? m.working : m.confirm}
        working={working}
        cancel={m.cancel}
        onCancel={onCancel}
        cancelLook="secondary"
      />
    </form>
  )
}
