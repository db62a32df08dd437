import { useEffect, useEffectEvent } from 'react'
import { keysEnabled } from './keys-enabled.ts'

export const reviewKeys = ['j', 'k', 'c', 'a', 'r', '?'] as const
export type ReviewKey = (typeof reviewKeys)[number]

const typing = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"]'

/** Whether a key press is meant for the page: not typed into a field, not with a modifier, no dialog open. */
function meant(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return false
  return !target?.closest(typing) && !document.querySelector('dialog[open]')
}

/** Single keys for the reviewer's acts. They can be switched off (WCAG 2.1.4) and never act while one types. */
export function useReviewKeys(acts: Partial<Record<ReviewKey, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = reviewKeys.find((known) => known === event.key.toLowerCase())
    const act = key && acts[key]
    if (!act || !keysEnabled() || !meant(event)) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
