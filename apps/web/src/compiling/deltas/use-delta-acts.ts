import { readDispositions } from '@thidua/consolidation/coverage/disposition'
import { keepMine, renewMarksOnly, renewQuotes, setAside, takeBeside } from '@thidua/consolidation/deltas/acts'
import type { Delta } from '@thidua/consolidation/deltas/delta'
import { removePart } from '@thidua/consolidation/editing/edit-parts'
import type { ComputedChange } from '@thidua/consolidation/first-draft/computed-changes'
import { partPath, readParts } from '@thidua/consolidation/sources/part-fields'
import { useCompiling } from '../model/compiling.ts'

/** What can be done about a change; each is one act that can be taken back. */
export function useDeltaActs() {
  const { act, draft, sources } = useCompiling()
  /** The draft may be newer than what is on the page by a keystroke. */
  const now = () => {
    const fields = draft.answers()
    return { parts: readParts(fields), dispositions: readDispositions(fields), known: sources.known }
  }
  return {
    renew: (delta: Delta) => act(renewQuotes([delta], now(), sources.find)),
    beside: (delta: Delta) => act(takeBeside(delta, now(), sources.find)),
    keep: (delta: Delta) => act(keepMine(delta, now())),
    aside: (delta: Delta, why: Parameters<typeof setAside>[1]) => act(setAside(delta, why, now())),
    marksOnly: (deltas: readonly Delta[]) => act(renewMarksOnly(deltas, now(), sources.find)),
    /** The text of today; of what nothing can be computed any more the paragraph goes. */
    compute: ({ item, pid, after }: ComputedChange) =>
      act(after === null ? removePart({ item, pid }) : [{ path: partPath(item, pid, 'text'), value: after }]),
  }
}

/** Which acts there are for a change. */
export function actsFor({ kind, about, after, latest }: Delta) {
  const words = about.kind === 'source' && after !== null && after.end > after.start
  const says = latest !== null && kind !== 'becameNone'
  return {
    renew: words,
    beside: words && kind !== 'marksOnly',
    keep: about.kind !== 'answer',
    aside: says && about.kind !== 'disposition' && kind !== 'marksOnly',
    read: says && about.kind !== 'source',
  }
}
