import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Template } from '@thidua/schema/outline/template'
import { type Verdict, verdict } from '@thidua/schema/verdict'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { useDraft } from '#lib/draft/use-draft.ts'
import { useOpenReport } from './open-report.ts'

/** The last verdict of an open report, by its set of items to fix: that set is made once for each. */
const latest = new WeakMap<ReadonlySet<ItemId>, { template: Template; answers: Answers; verdict: Verdict }>()

/** The verdict on the draft as it stands, a little behind the typing. */
export function useVerdict(): Verdict {
  const { template, toFix } = useOpenReport()
  const draft = useDraft()
  return useDeferredValue(useSyncExternalStore(draft.subscribe, () => verdictOn(template, draft.answers(), toFix)))
}

/**
 * Worked out once for all who ask, and the same object as long as it says the same: a keystroke that
 * changes no state renders nothing but its own text.
 */
function verdictOn(template: Template, answers: Answers, toFix: ReadonlySet<ItemId>): Verdict {
  const known = latest.get(toFix)
  if (known?.template === template && known.answers === answers) return known.verdict
  const fresh = verdict(template, answers, toFix)
  const same = known?.template === template && JSON.stringify(known.verdict) === JSON.stringify(fresh)
  const kept = same ? known.verdict : fresh
  latest.set(toFix, { template, answers, verdict: kept })
  return kept
}
