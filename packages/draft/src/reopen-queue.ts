import type { DraftFields } from './draft-fields.ts'
import type { FieldConflict, InFlightField, PendingField, SaveQueue } from './save-queue.ts'

/**
 * A page that was closing may have sent numbers that never reached the device's disk. More than one
 * request's worth is left out, so that no number stands for two texts.
 */
const numbersLeftOut = 1000

/** A page opened again so soon after the last keystroke (ms) was reloaded, or left for another item. */
const reloadWithin = 60_000

/**
 * A queue found on the device when a draft is opened again. `known` is the server's draft just fetched,
 * `now` the device's clock. A text that the server has meanwhile (its answer was lost) is dropped. After a
 * reload, saving goes on where it was, unless somebody else changed the field: the words were on the screen
 * a moment ago, and their request may still be on its way. Everything older is sent by nobody's hand: it
 * waits for the person's choice between the device's text and the server's.
 */
export function reopenQueue(queue: SaveQueue, known: DraftFields, now: Date): SaveQueue {
  const pending: Record<string, PendingField> = {}
  const inFlight: Record<string, InFlightField> = {}
  const conflicts: Record<string, FieldConflict> = {}
  for (const [path, { mine, typedAt, base }] of Object.entries(queue.conflicts))
    ask(path, conflictOf(path, mine, typedAt, base))
  for (const [path, typed] of Object.entries({ ...queue.inFlight, ...queue.pending })) {
    const sent = queue.inFlight[path]
    const arrived = sent !== undefined && sent.value === known[path]?.value
    // The answer was lost, not the text: what stands on the server is this device's own.
    const conflict = conflictOf(path, typed.value, typed.typedAt, arrived ? sent.value : typed.base)
    const reloaded = now.getTime() - Date.parse(typed.typedAt) < reloadWithin
    if (!(reloaded && isOwnUnsent(conflict))) ask(path, conflict)
    else if (sent && !arrived) {
      // Repeated as it was: the server knows the numbers if it got them.
      inFlight[path] = sent
      if (queue.pending[path]) pending[path] = queue.pending[path]
    } else if (typed.value !== conflict.theirs.value)
      pending[path] = { ...typed, base: conflict.base, baseVersion: conflict.theirs.version }
  }
  return { ...queue, nextSeq: queue.nextSeq + numbersLeftOut, pending, inFlight, conflicts }

  function conflictOf(path: string, mine: string, typedAt: string, base: string): FieldConflict {
    return { mine, typedAt, base, theirs: known[path] ?? { value: '', version: 0, by: '', at: '' } }
  }

  function ask(path: string, conflict: FieldConflict): void {
    if (conflict.mine !== conflict.theirs.value) conflicts[path] = conflict
  }
}

/**
 * Whether nobody changed the field since the device's text was typed over it: the server's text is the
 * older one, not somebody else's.
 */
export const isOwnUnsent = (conflict: FieldConflict): boolean => conflict.theirs.value === conflict.base
