import { useEffect } from 'react'
import { useBlocker } from 'react-router'

/** Id of the box that asks for the password again. */
export const passwordId = 'session-password'

/** Leads to the box for the password: what the person just asked for needs them signed in. */
export const focusPassword = (): void => document.getElementById(passwordId)?.focus()

/**
 * While nobody of this page is signed in no other page could be shown: a link leads to the box for the password, and
 * goes on by itself after it.
 */
export function useHeldNavigation(held: boolean): void {
  const blocker = useBlocker(held)
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    if (held) focusPassword()
    else blocker.proceed()
  }, [blocker, held])
}
