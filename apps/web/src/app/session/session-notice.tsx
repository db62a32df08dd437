import { useState } from 'react'
import { refreshSession, type Session } from '#lib/session/session.ts'
import { clockText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { LockScreen } from './lock-screen.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** Below the bars, in front of the page; what is written last is below it. */
const place =
  'fixed inset-x-4 top-31 z-40 mx-auto flex max-h-[calc(100dvh-9rem)] w-auto max-w-page flex-wrap items-end justify-between gap-x-8 gap-y-3 overflow-y-auto rounded-xl border border-notice/50 bg-notice-wash px-5 py-4 text-ink shadow-float print:hidden'

/**
 * Warns before the session ends; after it has, or when somebody else signed in, asks for the password. All of it
 * stands beside the page and takes no focus from a text: whoever is writing writes on, and no key of a sentence lands
 * in a box for passwords.
 */
export function SessionNotice({ session, locked }: { session: Session; locked: boolean }) {
  if (locked) return <LockScreen session={session} />
  if (session.phase === 'open') return null
  if (session.phase === 'ending') return <EndingNotice endsAt={session.endsAt} />
  return <SignInAgain className={place} other={session.phase === 'otherPerson' ? session.name : null} />
}

function EndingNotice({ endsAt }: { endsAt: string }) {
  const m = useMessages('session')
  const [asked, setAsked] = useState(false)
  const extend = async () => setAsked(await refreshSession())
  return (
    <section role="alert" className={place}>
      <p className="min-w-0 flex-1 basis-72 self-center">
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
