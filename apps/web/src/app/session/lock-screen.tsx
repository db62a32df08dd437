import { useLayoutEffect, useRef } from 'react'
import type { Session } from '#lib/session/session.ts'
import { showOnTop } from '#ui/overlay/top-modal.ts'
import { focusPassword } from '../leaving/use-held-navigation.ts'
import { SignInAgain } from './sign-in-again.tsx'

const panel = 'static flex w-full flex-col gap-5 border-0 bg-sheet p-6 text-ink *:flex-none *:self-stretch sm:p-8'

/**
 * In front of a page that was left alone: what is on it cannot be read and nothing of it be reached, open dialogs
 * included, until its own person has signed in again. Nothing closes it but that.
 */
export function LockScreen({ session }: { session: Session }) {
  const screen = useRef<HTMLDialogElement>(null)
  // Before the page is drawn, and closed while it is still there: the browser then gives the focus back to the text.
  useLayoutEffect(() => {
    if (!screen.current) return
    const close = showOnTop(screen.current)
    focusPassword()
    return close
  }, [])
  return (
    <dialog
      ref={screen}
      closedby="none"
      onCancel={(event) => event.preventDefault()}
      // Browsers that do not know the attribute close it at the second Escape, whatever the first was answered.
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected && !currentTarget.open) currentTarget.showModal()
      }}
      className="m-auto max-h-[90dvh] w-[min(32rem,calc(100vw-2rem))] overflow-y-auto rounded-2xl bg-sheet p-0 shadow-float backdrop:bg-paper/70 backdrop:backdrop-blur-xl print:hidden"
      data-lock
    >
      <SignInAgain className={panel} other={session.phase === 'otherPerson' ? session.name : null} locked />
    </dialog>
  )
}
