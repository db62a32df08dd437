import { useSyncExternalStore } from 'react'

/** An act that came before ours. */
interface NewerAct {
  readonly id: string
  readonly act: string
  readonly by: string
  readonly at: string
}

/**
 * Reports on which an act of ours came too late, with what others did first. Kept beside the pages: what they did may
 * be that the part of the page is gone in which we acted.
 */
const overtaken = new Map<string, readonly NewerAct[]>()
const listeners = new Set<() => void>()

/** Null when it is read, or overtaken no more. */
export function tellOvertaken(reportId: string, newer: readonly NewerAct[] | null): void {
  if (newer === null && !overtaken.delete(reportId)) return
  if (newer !== null) overtaken.set(reportId, newer)
  for (const listen of listeners) listen()
}

const subscribe = (listen: () => void): (() => void) => {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** What others did first; null when an act of ours was not too late. */
export const useOvertaken = (reportId: string): readonly NewerAct[] | null =>
  useSyncExternalStore(subscribe, () => overtaken.get(reportId) ?? null)
