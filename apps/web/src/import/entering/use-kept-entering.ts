import { useCallback, useEffect, useRef } from 'react'
import { keepNote } from '#lib/device/device-notes.ts'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import type { EnteringNote } from './entering-note.ts'

/** A pause in typing after which what stands in the form goes to the device. */
const pauseMs = 400

interface Kept {
  /** Keeps the answers as they are, and what else changed. */
  readonly keep: (change: Partial<EnteringNote>) => void
  /** Nothing of it is kept any more. */
  readonly forget: () => void
}

/** Keeps what is entered on this device: after a pause in typing, and when the page is left or out of sight. */
export function useKeptEntering(key: string, start: EnteringNote, draft: DraftStore): Kept {
  const note = useRef(start)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const done = useRef(false)
  const write = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (!done.current) void keepNote(key, { ...note.current, answers: draft.answers() })
  }, [key, draft])
  const later = useCallback(() => {
    timer.current ??= setTimeout(write, pauseMs)
  }, [write])
  useEffect(() => {
    const leave = () => {
      if (timer.current !== undefined) write()
    }
    const hide = () => (document.visibilityState === 'hidden' ? leave() : undefined)
    const stop = draft.subscribe(later)
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      stop()
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      leave()
    }
  }, [draft, later, write])
  return {
    keep: useCallback(
      (change) => {
        note.current = { ...note.current, ...change }
        later()
      },
      [later],
    ),
    forget: useCallback(() => {
      done.current = true
      clearTimeout(timer.current)
      void keepNote(key, null)
    }, [key]),
  }
}
