import type { DraftFields, FieldPatch, FieldState } from './draft-fields.ts'

/** A text that was typed and that the server has not acknowledged yet. */
export interface PendingField {
  readonly value: string
  /** The text and version it was typed over: a three-way merge needs both. */
  readonly base: string
  readonly baseVersion: number
  /** ISO instant of the last keystroke, by the device's clock. */
  readonly typedAt: string
  /** Where the text comes from when it was not typed: an imported file, a restored time. */
  readonly source?: string
}

/** Somebody saved a newer version of the field; the person decides (mine, theirs, both joined). */
export interface FieldConflict {
  readonly mine: string
  /** When my text was typed, ISO, by the device's clock. */
  readonly typedAt: string
  readonly base: string
  readonly theirs: FieldState
}

/**
 * What one device (one tab) still owes the server for one draft. Plain data: it is stored as it is in
 * the device's database after every change, and survives a closed tab. One request is in flight at a
 * time; the next carries everything typed since. The request in flight is kept until it is answered, so
 * that a retry sends the same sequence numbers and the server recognises the repeat.
 */
export interface SaveQueue {
  readonly clientId: string
  readonly nextSeq: number
  readonly pending: Readonly<Record<string, PendingField>>
  readonly inFlight: Readonly<Record<string, InFlightField>>
  readonly conflicts: Readonly<Record<string, FieldConflict>>
}

export interface InFlightField extends PendingField {
  readonly clientSeq: number
}

/** The server's answer for one patch. */
export interface SavedField extends FieldState {
  readonly path: string
  readonly outcome: 'saved' | 'conflict'
  readonly clientSeq: number
}

export const emptyQueue = (clientId: string): SaveQueue => ({
  clientId,
  nextSeq: 1,
  pending: {},
  inFlight: {},
  conflicts: {},
})

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
  if (conflict) return { ...queue, conflicts: { ...queue.conflicts, [path]: { ...conflict, mine: value, typedAt } } }
  const before = queue.pending[path] ?? queue.inFlight[path]
  const base = before?.base ?? known[path]?.value ?? ''
  const baseVersion = before?.baseVersion ?? known[path]?.version ?? 0
  // Typed back to what the server has, and nothing under way: there is nothing to save.
  if (value === base && !queue.inFlight[path]) return { ...queue, pending: without(queue.pending, path) }
  const field = { value, base, baseVersion, typedAt, ...(source === undefined ? {} : { source }) }
  return { ...queue, pending: { ...queue.pending, [path]: field } }
}

/**
 * The patches to send now: those in flight again after a failure, else everything pending up to
 * `limit` fields, of one source (a request names one). Empty when there is nothing to send.
 */
export function take(
  queue: SaveQueue,
  limit = 200,
): { queue: SaveQueue; patches: FieldPatch[]; source: string | null } {
  const under = Object.values(queue.inFlight)[0]
  if (under) return { queue, patches: patchesOf(queue.inFlight), source: under.source ?? null }
  const source = Object.values(queue.pending)[0]?.source
  const taken = Object.entries(queue.pending)
    .filter(([, field]) => field.source === source)
    .slice(0, limit)
  const inFlight = Object.fromEntries(
    taken.map(([path, field], index) => [path, { ...field, clientSeq: queue.nextSeq + index }]),
  )
  const pending = Object.fromEntries(Object.entries(queue.pending).filter(([path]) => !(path in inFlight)))
  const next = { ...queue, nextSeq: queue.nextSeq + taken.length, inFlight, pending }
  return { queue: next, patches: patchesOf(inFlight), source: source ?? null }
}

/** Applies the server's answers: the request is over, what it refused becomes a conflict. */
export function acknowledge(queue: SaveQueue, answers: readonly SavedField[]): SaveQueue {
  return answers.reduce(acknowledgeOne, queue)
}

function acknowledgeOne(queue: SaveQueue, answer: SavedField): SaveQueue {
  const { path, outcome, value, version, by, at } = answer
  const sent = queue.inFlight[path]
  if (!sent || sent.clientSeq !== answer.clientSeq) return queue
  const inFlight = without(queue.inFlight, path)
  const since = queue.pending[path]
  if (outcome === 'conflict') {
    const { value: mine, typedAt } = since ?? sent
    const conflict = { mine, typedAt, base: sent.base, theirs: { value, version, by, at } }
    const conflicts = { ...queue.conflicts, [path]: conflict }
    return { ...queue, inFlight, pending: without(queue.pending, path), conflicts }
  }
  if (!since) return { ...queue, inFlight }
  // Typed on while the save was under way: the next save builds on the version just made.
  const pending =
    since.value === value
      ? without(queue.pending, path)
      : { ...queue.pending, [path]: { ...since, base: value, baseVersion: version } }
  return { ...queue, inFlight, pending }
}

/** The person's decision on a conflict: `value` is saved over theirs; the loser stays in the history. */
export function resolve(queue: SaveQueue, path: string, value: string, typedAt: string): SaveQueue {
  const conflict = queue.conflicts[path]
  if (!conflict) return queue
  const { theirs } = conflict
  const conflicts = without(queue.conflicts, path)
  if (value === theirs.value) return { ...queue, conflicts }
  const pending = { ...queue.pending, [path]: { value, base: theirs.value, baseVersion: theirs.version, typedAt } }
  return { ...queue, conflicts, pending }
}

/** What the person sees of a field: their own newest text, else the server's. */
export const shownValue = (queue: SaveQueue, known: DraftFields, path: string): string =>
  queue.conflicts[path]?.mine ?? queue.pending[path]?.value ?? queue.inFlight[path]?.value ?? known[path]?.value ?? ''

/** Whether every typed text is on the server and no decision is open. */
export const isSettled = (queue: SaveQueue): boolean =>
  [queue.pending, queue.inFlight, queue.conflicts].every((part) => Object.keys(part).length === 0)

const patchesOf = (inFlight: SaveQueue['inFlight']): FieldPatch[] =>
  Object.entries(inFlight).map(([path, { value, baseVersion, clientSeq }]) => ({ path, value, baseVersion, clientSeq }))

function without<T>(record: Readonly<Record<string, T>>, path: string): Readonly<Record<string, T>> {
  if (!(path in record)) return record
  const { [path]: _left, ...rest } = record
  return rest
}
