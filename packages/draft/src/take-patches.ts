import { keptText } from '@thidua/schema/text/kept-text'
import type { FieldPatch } from './draft-fields.ts'
import { intoTray, pendingOf, without } from './queue-parts.ts'
import type { FieldConflict, InFlightField, PendingField, RefusedText, SaveQueue } from './save-queue.ts'
import { bytesOf, refusalOfText } from './saving-rule.ts'

/** Fields of one request, and about how many bytes: proxies take a megabyte, slow lines less. */
const requestLimits = { fields: 200, bytes: 250_000 }

/**
 * The patches to send now: those in flight again after a failure, else texts that gave way in a conflict, else
 * what is pending, as much as one request carries and of one source (a request names one). Empty when there is
 * nothing to send. What no server would take goes to the tray unsent.
 */
export function take(from: SaveQueue): { queue: SaveQueue; patches: FieldPatch[]; source: string | null } {
  const under = Object.values(from.inFlight)[0]
  if (under) return { queue: from, patches: patchesOf(from.inFlight), source: under.source ?? null }
  const queue = refuseUnsent(sendAgain(from))
  const lost = givenUp(queue).map(([path, conflict]) => [path, { ...lostText(conflict), lost: true }] as const)
  const source = lost.length > 0 ? undefined : Object.values(queue.pending)[0]?.source
  const typed = Object.entries(queue.pending).filter(([, field]) => field.source === source)
  const taken = upToLimit<Omit<InFlightField, 'clientSeq'>>(lost.length > 0 ? lost : typed)
  const inFlight = Object.fromEntries(
    taken.map(([path, field], index) => [path, { ...field, clientSeq: queue.nextSeq + index }]),
  )
  const left = lost.length > 0 ? queue.pending : withoutKeysOf(queue.pending, inFlight)
  const next = { ...queue, nextSeq: queue.nextSeq + taken.length, inFlight, pending: left }
  return { queue: next, patches: patchesOf(inFlight), source: source ?? null }
}

const withoutKeysOf = (pending: SaveQueue['pending'], taken: SaveQueue['inFlight']): SaveQueue['pending'] =>
  Object.fromEntries(Object.entries(pending).filter(([path]) => !(path in taken)))

/** The first that one request carries; a longer one goes alone. */
function upToLimit<Field extends PendingField>(waiting: readonly (readonly [string, Field])[]) {
  let bytes = 0
  const end = waiting.findIndex(([path, { value }], index) => {
    bytes += bytesOf(path, value)
    return index > 0 && (index >= requestLimits.fields || bytes > requestLimits.bytes)
  })
  return end < 0 ? waiting : waiting.slice(0, end)
}

/** Texts that the person wants sent again, where nothing newer of their field is under way. */
function sendAgain(from: SaveQueue): SaveQueue {
  const pending: Record<string, PendingField> = { ...from.pending }
  const going = from.tray.filter(({ again, path, ...text }) => {
    if (!again || pending[path] || from.conflicts[path]) return false
    pending[path] = pendingOf(text)
    return true
  })
  if (going.length === 0) return from
  // It stands in its field now, whatever stood there before.
  const out = ({ path }: RefusedText) => going.some((text) => text.path === path)
  const tray = from.tray
    .filter((text) => !going.includes(text))
    .map((text) => (out(text) ? { ...text, inField: false } : text))
  return { ...from, tray, pending }
}

/** What no server would take, out of the way of everything else. */
function refuseUnsent(from: SaveQueue): SaveQueue {
  let queue = from
  for (const [path, field] of Object.entries(from.pending)) {
    const why = refusalOfText(keptText(field.value))
    if (why !== null) queue = intoTray({ ...queue, pending: without(queue.pending, path) }, path, field, why, true)
  }
  for (const [path, conflict] of givenUp(from)) {
    const why = refusalOfText(keptText(conflict.mine))
    const settled = { ...queue, conflicts: without(queue.conflicts, path) }
    if (why !== null) queue = intoTray(settled, path, lostText(conflict), why, false)
  }
  return queue
}

const givenUp = ({ conflicts }: SaveQueue) => Object.entries(conflicts).filter(([, conflict]) => conflict.givenUp)

const lostText = ({ mine, typedAt, theirs }: FieldConflict): PendingField => ({
  value: mine,
  base: theirs.value,
  baseVersion: theirs.version,
  typedAt,
})

const patchesOf = (inFlight: SaveQueue['inFlight']): FieldPatch[] =>
  Object.entries(inFlight).map(([path, { value, baseVersion, clientSeq, lost }]) => ({
    path,
    value: keptText(value),
    baseVersion,
    clientSeq,
    ...(lost ? { lost } : {}),
  }))
