import { type FormEvent, useRef, useState, useSyncExternalStore } from 'react'
import { currentSession, refreshSession, type SignInProblem, signIn, subscribeSession } from '#lib/session.ts'
import { clockText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/modal.tsx'
import { TextField } from '#ui/text-field.tsx'

/** Warns before the session ends and, after it has, asks for the password on the page as it stands. */
export function SessionDialog() {
  const session = useSyncExternalStore(subscribeSession, currentSession)
  const { session: m } = useMessages('app')
  const password = useRef<HTMLInputElement>(null)
  if (session.phase === 'over') {
    return (
      <Modal open title={m.overTitle}>
        <p>{m.over}</p>
        <PasswordForm field={password} />
      </Modal>
    )
  }
  return (
    <Modal open={session.phase === 'ending'} title={m.endingTitle}>
      <p>{m.ending(session.endsAt ? clockText(session.endsAt) : '')}</p>
      <Button className="mt-6" onClick={() => void refreshSession().catch(() => undefined)}>
        {m.extend}
      </Button>
    </Modal>
  )
}

function PasswordForm({ field }: { field: React.RefObject<HTMLInputElement | null> }) {
  const { session: m } = useMessages('app')
  const viewer = useViewer()
  const [problem, setProblem] = useState<SignInProblem | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const refused = await signIn(viewer.email, String(new FormData(event.currentTarget).get('password')))
    setProblem(refused)
    if (refused === null) await refreshSession()
    else field.current?.focus()
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="mt-5 flex flex-col gap-5">
      <TextField
        ref={field}
        id="session-password"
        name="password"
        type="password"
        autoComplete="current-password"
        label={m.password}
        hint={m.account(viewer.email)}
        problem={problem && m[problem]}
      />
      <Button type="submit">{m.resume}</Button>
    </form>
  )
}
