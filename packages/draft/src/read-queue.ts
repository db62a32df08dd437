import type { DraftFields } from './draft-fields.ts'
import { fieldInFlight } from './queue-parts.ts'
import type { FoundQueue, SaveQueue } from './save-queue.ts'

/** What the person sees of a field: their own newest text, taken or not, else the server's. */
export const shownValue = (queue: SaveQueue, known: DraftFields, path: string): string =>
  unsentValue(queue, path) ??
  queue.tray.find((text) => text.path === path && text.inField)?.value ??
  known[path]?.value ??
  ''

/** What the draft says of a field once all that is on its way has arrived: without what was refused. */
export const draftValue = (queue: SaveQueue, known: DraftFields, path: string): string =>
  unsentValue(queue, path) ?? known[path]?.value ?? ''

const unsentValue = (queue: SaveQueue, path: string): string | undefined =>
  queue.conflicts[path]?.mine ?? queue.pending[path]?.value ?? fieldInFlight(queue, path)?.value

/** Whether something is on its way, or could go now. */
export const isUnsent = ({ pending, inFlight, conflicts, tray }: SaveQueue): boolean =>
  [pending, inFlight].some((part) => Object.keys(part).length > 0) ||
  Object.values(conflicts).some(({ givenUp }) => givenUp) ||
  tray.some(({ again, path }) => again && !conflicts[path])

/** Whether everything that the server takes is there and no decision is open; the tray waits by itself. */
export const isSettled = (queue: SaveQueue): boolean => !isUnsent(queue) && Object.keys(queue.conflicts).length === 0

/** Whether the device has nothing to keep. */
export const isEmpty = (queue: SaveQueue): boolean => isSettled(queue) && queue.tray.length === 0

/** Names every text that the device has and the server has not, or not yet in its field; the tray's are among them. */
export const unsentTexts = ({ pending, inFlight, conflicts, tray = [] }: FoundQueue): string[] => [
  ...new Set([pending, inFlight, conflicts].flatMap(Object.keys)),
  ...tray.map(({ id }) => id),
]
