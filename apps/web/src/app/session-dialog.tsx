import { type FormEvent, useRef, useState, useSyncExternalStore } from 'react'
import { currentSession, refreshSession, type SignInProblem, signIn, subscribeSession } from '#lib/session.ts'
import { clockText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Modal } from '#ui/overlay/modal.tsx'

/** Warns before the session ends; after it has, asks for the password on the page as it stands. */
export function SessionDialog() {
  const session = useSyncExternalStore(subscribeSession, currentSession)
  const { session: m } = useMessages('app')
  const password = useRef<HTMLInputElement>(null)
  return (
    <>
      {session.phase === 'ending' && session.endsAt ? <EndingNotice endsAt={session.endsAt} /> : null}
      {/* Closed, not taken away: only so does the browser give focus back to the field. */}
      <Modal open={session.phase === 'over'} title={m.overTitle}>
        <p>{m.over}</p>
        <PasswordForm field={password} />
      </Modal>
    </>
  )
}

/** Stands beside the page and takes no focus: whoever is typing types on. */
function EndingNotice({ endsAt }: { endsAt: string }) {
  const { session: m } = useMessages('app')
  const [asked, setAsked] = useState(false)
  const extend = async () => {
    const answered = await refreshSession().then(
      () => true,
      () => false,
    )
    setAsked(answered)
  }
  return (
    <section
      role="alert"
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-reading flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-xl border border-notice/50 bg-notice-wash px-5 py-4 shadow-float print:hidden"
    >
      <p className="min-w-0 flex-1 basis-72">
        <strong className="font-semibold">{m.endingTitle}</strong>{' '}
        <span>{(asked ? m.endingForGood : m.ending)(clockText(endsAt))}</span>
      </p>
      {asked ? null : (
        // The caret stays in the text that is being written.
        <Button onMouseDown={(event) => event.preventDefault()} onClick={() => void extend()}>
          {m.extend}
        </Button>
      )}
    </section>
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
        problem={problem && (typeof problem === 'string' ? m[problem] : m.unreachable)}
      />
      <Button type="submit">{m.resume}</Button>
    </form>
  )
}
