import { useEffectEvent, useLayoutEffect } from 'react'

/** Hears of pictures that are pasted where no text is: a page's words come with pictures of themselves, and stay words. */
export function usePastedPictures(enabled: boolean, take: (files: readonly File[]) => void): void {
  const hear = useEffectEvent((event: ClipboardEvent) => {
    const pasted = event.clipboardData
    const files = [...(pasted?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
    const isText = pasted?.types.some((type) => type.startsWith('text/')) ?? false
    if (files.length === 0 || isText) return
    event.preventDefault()
    // The editor would take what is left for it.
    event.stopPropagation()
    take(files)
  })
  // With what is drawn, as a key (ui/keys).
  useLayoutEffect(() => {
    if (!enabled) return
    const listener = (event: ClipboardEvent) => hear(event)
    document.addEventListener('paste', listener, true)
    return () => document.removeEventListener('paste', listener, true)
  }, [enabled])
}
