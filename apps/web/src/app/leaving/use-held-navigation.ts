import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { forgetUnsentForms, hasUnsentForms } from '#ui/form/unsent-forms.ts'

/** Id of the box that asks for the password again. */
export const passwordId = 'session-password'

/** Leads to the box for the password: what the person just asked for needs them signed in. */
export const focusPassword = (): void => document.getElementById(passwordId)?.focus()

/** What a person says to a page that would take a half-filled form with it. */
export interface Leaving {
  readonly stay: () => void
  readonly leave: () => void
}

/**
 * While nobody of this page is signed in no other page could be shown: a link leads to the box for the password, and
 * goes on by itself after it. A page with a form that was filled in and not sent is left only by who says so: then gives
 * what they may answer. Another view of the same page takes no form with it.
 */
export function useHeldNavigation(held: boolean): Leaving | null {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      held || (hasUnsentForms() && currentLocation.pathname !== nextLocation.pathname),
  )
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (held) focusPassword()
    else if (!hasUnsentForms()) blocker.proceed()
  }, [blocker, held])
  if (blocker.state !== 'blocked' || held) return null
  return {
    stay: () => blocker.reset(),
    leave: () => {
      forgetUnsentForms()
      blocker.proceed()
    },
  }
}
