import type { DraftFields } from './draft-fields.ts'
import { fieldInFlight, withConflict, without } from './queue-parts.ts'
import type { RefusedText, SaveQueue } from './save-queue.ts'

/** Records what was typed. `known` is the server's state of the draft as this device knows it. */
export function type(
  queue: SaveQueue,
  path: string,
  value: string,
  known: DraftFields,
  typedAt: string,
  source?: string,
): SaveQueue {
  const conflict = queue.conflicts[path]
  // Who types on has not given up.
  if (conflict) return withConflict(queue, path, { ...conflict, mine: value, typedAt, givenUp: false })
  const refused = queue.tray.find((text) => text.path === path && text.inField)
  const sent = fieldInFlight(queue, path)
  const before = queue.pending[path] ?? sent ?? refused
  const base = before?.base ?? known[path]?.value ?? ''
  const baseVersion = before?.baseVersion ?? known[path]?.version ?? 0
  const next = refused ? { ...queue, tray: queue.tray.filter((text) => text !== refused) } : queue
  // Typed back to what the server has, and nothing under way: there is nothing to save.
  if (value === base && !sent) return { ...next, pending: without(queue.pending, path) }
  const field = { value, base, baseVersion, typedAt, ...(source === undefined ? {} : { source }) }
  return { ...next, pending: { ...queue.pending, [path]: field } }
}

/**
 * The person's decision on a conflict: `value` is saved over theirs. Who keeps theirs gives up their own text, which
 * goes into the history first; until it is there the conflict stays.
 */
export function resolve(queue: SaveQueue, path: string, value: string, typedAt: string): SaveQueue {
  const conflict = queue.conflicts[path]
  if (!conflict) return queue
  const { theirs } = conflict
  if (value === theirs.value) return withConflict(queue, path, { ...conflict, givenUp: true })
  const pending = { ...queue.pending, [path]: { value, base: theirs.value, baseVersion: theirs.version, typedAt } }
  return { ...queue, conflicts: without(queue.conflicts, path), pending }
}

/** The person wants a text of the tray sent again. */
export const tryAgain = (queue: SaveQueue, id: string): SaveQueue => ({
  ...queue,
  tray: queue.tray.map((text) => (text.id === id ? { ...text, again: true } : text)),
})

/** The person wants a text back that they deleted from the tray. */
export const putBack = (queue: SaveQueue, text: RefusedText): SaveQueue => ({ ...queue, tray: [...queue.tray, text] })

/** The person deletes a text from the tray. */
export const discard = (queue: SaveQueue, id: string): SaveQueue => ({
  ...queue,
  tray: queue.tray.filter((text) => text.id !== id),
})
