import { keptText } from '@thidua/schema/text/kept-text'
import { type DraftFields, unsaved } from './draft-fields.ts'
import { numbersLeftOut } from './queue-parts.ts'
import type { FieldConflict, FoundQueue, InFlightField, PendingField, SaveQueue } from './save-queue.ts'

/** A page opened again so soon after the last keystroke was reloaded, or left for another item. */
const reloadWithinMs = 60_000

/**
 * A queue found on the device when a draft is opened again. `known` is the server's draft just fetched,
 * `now` the server's time. A text that the server has meanwhile (its answer was lost) is dropped. After a
 * reload, saving goes on where it was, unless somebody else changed the field: the words were on the screen
 * a moment ago, and their request may still be on its way. Everything older is sent by nobody's hand: it
 * waits for the person's choice between the device's text and the server's. A choice that was not done yet is asked
 * again; the tray is as it was.
 */
export function reopenQueue(queue: FoundQueue, known: DraftFields, now: Date): SaveQueue {
  const pending: Record<string, PendingField> = {}
  const inFlight: Record<string, InFlightField> = {}
  const conflicts: Record<string, FieldConflict> = {}
  for (const [path, { mine, typedAt, base }] of Object.entries(queue.conflicts))
    ask(path, conflictOf(path, mine, typedAt, base))
  const underWay = Object.fromEntries(Object.entries(queue.inFlight).filter(([, { lost }]) => !lost))
  for (const [path, typed] of Object.entries({ ...underWay, ...queue.pending })) {
    const sent = underWay[path]
    const arrived = sent !== undefined && isKeptAs(sent.value, known[path]?.value)
    // The answer was lost, not the text: what stands on the server is this device's own.
    const conflict = conflictOf(path, typed.value, typed.typedAt, arrived ? (known[path]?.value ?? '') : typed.base)
    // A time to come is no moment ago: then somebody's clock was wrong, and the person is asked.
    const reloaded = Math.abs(now.getTime() - Date.parse(typed.typedAt)) < reloadWithinMs
    if (!(reloaded && isOwnUnsent(conflict))) ask(path, conflict)
    else if (sent && !arrived) {
      // Repeated as it was: the server knows the numbers if it got them.
      inFlight[path] = sent
      if (queue.pending[path]) pending[path] = queue.pending[path]
    } else if (typed.value !== conflict.theirs.value)
      pending[path] = { ...typed, base: conflict.base, baseVersion: conflict.theirs.version }
  }
  const tray = queue.tray ?? []
  return { ...queue, nextSeq: queue.nextSeq + numbersLeftOut, pending, inFlight, conflicts, tray }

  function conflictOf(path: string, mine: string, typedAt: string, base: string): FieldConflict {
    return { mine, typedAt, base, theirs: known[path] ?? unsaved }
  }

  function ask(path: string, conflict: FieldConflict): void {
    if (!isKeptAs(conflict.mine, conflict.theirs.value)) conflicts[path] = conflict
  }
}

/** Whether the server has this text, as it keeps texts. */
const isKeptAs = (typed: string, kept: string | undefined): boolean => keptText(typed) === kept

/**
 * Whether nobody changed the field since the device's text was typed over it: the server's text is the
 * older one, not somebody else's.
 */
export const isOwnUnsent = (conflict: FieldConflict): boolean => conflict.theirs.value === conflict.base
