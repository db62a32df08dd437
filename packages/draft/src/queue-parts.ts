import type { FieldConflict, InFlightField, PendingField, SaveQueue } from './save-queue.ts'
import type { PatchRefusal } from './saving-rule.ts'

/**
 * Numbers that were perhaps given away unseen: by a page that was closing, or by whoever has this device's name.
 * More than one request's worth is left out, so that no number stands for two texts.
 */
export const numbersLeftOut = 1000

/** Puts a text that was refused into the tray; `inField` when it goes on standing in its field. */
export function intoTray(
  queue: SaveQueue,
  path: string,
  field: PendingField,
  why: PatchRefusal,
  inField: boolean,
): SaveQueue {
  const text = { ...pendingOf(field), id: `${queue.clientId}/${queue.nextSeq}`, path, why, inField }
  return { ...queue, nextSeq: queue.nextSeq + 1, tray: [...queue.tray, text] }
}

/** A text as it was before it was sent, without what it was since. */
export const pendingOf = ({ value, base, baseVersion, typedAt, source }: PendingField): PendingField => ({
  value,
  base,
  baseVersion,
  typedAt,
  ...(source === undefined ? {} : { source }),
})

/** The field's own text under way, not one that goes into the history. */
export const fieldInFlight = ({ inFlight }: SaveQueue, path: string): InFlightField | undefined =>
  inFlight[path]?.lost ? undefined : inFlight[path]

export const withConflict = (queue: SaveQueue, path: string, conflict: FieldConflict): SaveQueue => ({
  ...queue,
  conflicts: { ...queue.conflicts, [path]: conflict },
})

/** A record without one of its keys. */
export function without<T>(record: Readonly<Record<string, T>>, path: string): Readonly<Record<string, T>> {
  if (!(path in record)) return record
  const { [path]: _left, ...rest } = record
  return rest
}
