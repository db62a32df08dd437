import type { FieldConflict, RefusedText } from '@thidua/draft/save-queue'
import type { Answers } from '@thidua/schema/outline/paths'
import { createContext, use, useDeferredValue, useSyncExternalStore } from 'react'
import type { DraftStore } from './draft-store.ts'
import type { SaveStatus } from './save-status.ts'

export const DraftContext = createContext<DraftStore | null>(null)

/** The draft of the report whose pages these are. */
export function useDraft(): DraftStore {
  const draft = use(DraftContext)
  if (!draft) throw new Error('no draft above this component')
  return draft
}

/** One field's text; renders again only when that text changes. */
export function useField(path: string): string {
  const draft = useDraft()
  return useSyncExternalStore(draft.subscribe, () => draft.value(path))
}

/** The draft's texts, without those that were refused, a little behind the typing: what is computed from them never holds a keystroke up. */
export function useAnswers(): Answers {
  const draft = useDraft()
  return useDeferredValue(useSyncExternalStore(draft.subscribe, draft.answers))
}

export function useSaveStatus(): SaveStatus {
  const draft = useDraft()
  return useSyncExternalStore(draft.subscribe, draft.status)
}

export function useConflicts(): Readonly<Record<string, FieldConflict>> {
  const draft = useDraft()
  return useSyncExternalStore(draft.subscribe, draft.conflicts)
}

/** What the server did not take, until the person deletes it or tries again. */
export function useTray(): readonly RefusedText[] {
  const draft = useDraft()
  return useSyncExternalStore(draft.subscribe, draft.tray)
}
