import type { Happening } from '#events/happening.ts'
import type { LiveEvents } from '#events/live-events.ts'
import { type Position, printPosition } from '#events/position.ts'
import type { Audience, Hearer } from './audience.ts'

/** Browsers of a server that went away come together and have heard the same: they share one reading. */
const sharedForMs = 500
const shared = new WeakMap<LiveEvents, Map<string, Promise<Happening[]>>>()

function read(events: LiveEvents, from: Position): Promise<Happening[]> {
  const readings = shared.get(events) ?? new Map<string, Promise<Happening[]>>()
  shared.set(events, readings)
  const key = printPosition(from)
  const known = readings.get(key)
  if (known) return known
  const reading = events.since(from)
  readings.set(key, reading)
  setTimeout(() => readings.delete(key), sharedForMs).unref()
  return reading
}

/** Tells one page what it missed since a position; null: it may have missed anything. Throws what reading throws. */
export async function catchUp(
  events: LiveEvents,
  audience: Audience,
  from: Position | null,
  hearer: Hearer,
): Promise<void> {
  const missed: readonly Happening[] = from === null ? [{ kind: 'anything' }] : await read(events, from)
  // What is a person's own is told and not kept: it may have been missed at any time.
  audience.tell([...missed, { kind: 'person', personId: hearer.viewer.personId }], hearer)
}
