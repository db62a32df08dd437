import { useEffectEvent, useLayoutEffect } from 'react'
import { keysEnabled } from './keys-enabled.ts'

const typing = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]'
/** What a press of Enter belongs to already. */
const pressable = 'a, button, summary, [role="button"]'

/** Whether a key press is meant for the page: not typed into a field, not with a modifier, no dialog open. */
function meant(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false
  if (event.key === 'Enter' && target?.closest(pressable)) return false
  return !target?.closest(typing) && !document.querySelector('dialog[open]')
}

/**
 * Single keys for the acts of a page, by what the key is called in small letters: `j`, `?`, `enter`, or `shift+enter`
 * where Shift makes it another act. They can be switched off (WCAG 2.1.4) and never act while one types. Keys of the
 * `frame` are those of every page: a page that has the same key for an act of its own keeps it.
 */
export function useKeys(acts: Readonly<Record<string, (() => void) | undefined>>, of: 'page' | 'frame' = 'page'): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = event.key.toLowerCase()
    const act = (event.shiftKey ? acts[`shift+${key}`] : undefined) ?? acts[key]
    if (!act || !keysEnabled() || !meant(event)) return
    event.preventDefault()
    act()
  })
  // With what is drawn: an effect comes after it, and a key that is pressed between would do nothing.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    // A press comes to the document first.
    const target: Document | Window = of === 'page' ? document : window
    target.addEventListener('keydown', listen as EventListener)
    return () => target.removeEventListener('keydown', listen as EventListener)
  }, [of])
}
