import type { DraftFields } from './draft-fields.ts'
import type { FieldConflict, InFlightField, PendingField, SaveQueue } from './save-queue.ts'

/**
 * A page that was closing may have sent numbers that never reached the device's disk. More than one
 * request's worth is left out, so that no number stands for two texts.
 */
const numbersLeftOut = 1000

/**
 * A queue found on the device when a draft is opened again. Nothing of it is sent unseen: a text that the
 * server has meanwhile (its answer was lost) is dropped, every other one waits for the person's choice
 * between the device's text and the server's. `known` is the server's draft just fetched.
 */
export function reopenQueue(queue: SaveQueue, known: DraftFields): SaveQueue {
  const unsent: Record<string, PendingField | InFlightField> = { ...queue.inFlight, ...queue.pending }
  const found: Record<string, FieldConflict> = {}
  for (const [path, { mine, typedAt, base }] of Object.entries(queue.conflicts))
    found[path] = conflictOf(path, mine, typedAt, base)
  for (const [path, { value, typedAt, base }] of Object.entries(unsent)) {
    const sent = queue.inFlight[path]?.value
    // The answer was lost, not the text: what stands on the server is this device's own.
    found[path] = conflictOf(path, value, typedAt, sent !== undefined && sent === known[path]?.value ? sent : base)
  }
  const conflicts = Object.fromEntries(Object.entries(found).filter(([, { mine, theirs }]) => mine !== theirs.value))
  return { ...queue, nextSeq: queue.nextSeq + numbersLeftOut, pending: {}, inFlight: {}, conflicts }

  function conflictOf(path: string, mine: string, typedAt: string, base: string): FieldConflict {
    return { mine, typedAt, base, theirs: known[path] ?? { value: '', version: 0, by: '', at: '' } }
  }
}

/**
 * Whether nobody changed the field since the device's text was typed over it: the server's text is the
 * older one, not somebody else's.
 */
export const isOwnUnsent = (conflict: FieldConflict): boolean => conflict.theirs.value === conflict.base
