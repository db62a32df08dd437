import { useLayoutEffect } from 'react'
import { openDrafts } from '#lib/draft/open-drafts.ts'
import { isSignedIn } from '#lib/session/session.ts'
import { focusPassword } from './leaving/use-held-navigation.ts'

/**
 * Ctrl+S (⌘S) saves now what is written; the indicator answers. It never opens the browser's dialog, which would save
 * a copy of the page that nobody wants. When nobody is signed in it leads to what saving needs: the password.
 */
export function useSaveKey(): void {
  // With what is drawn, as a key of a page (ui/keys).
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      if (!isSignedIn()) return focusPassword()
      for (const draft of openDrafts.values()) draft.saveNow()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
