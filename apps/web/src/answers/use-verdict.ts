import type { Verdict } from '@thidua/schema/verdict'
import { useSyncExternalStore } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { type OpenReport, useOpenReport } from './open-report.ts'
import { VerdictWatch } from './verdict-watch.ts'

const watches = new WeakMap<DraftStore, VerdictWatch>()

/** One for all parts of a report's pages. */
function watchOf(draft: DraftStore, report: OpenReport): VerdictWatch {
  const known = watches.get(draft)
  if (known?.isOf(report)) return known
  const watch = new VerdictWatch(draft, report)
  watches.set(draft, watch)
  return watch
}

/** The verdict on the draft, a pause behind the typing. */
export function useVerdict(): Verdict {
  const watch = watchOf(useDraft(), useOpenReport())
  return useSyncExternalStore(watch.subscribe, watch.current)
}

/** Brings the verdict up to what was typed last; gives it. */
export function useSettledVerdict(): () => Verdict {
  return watchOf(useDraft(), useOpenReport()).settle
}
