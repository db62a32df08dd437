import { isOwnUnsent } from '@thidua/draft/reopen-queue'
import type { SaveQueue } from '@thidua/draft/save-queue'
import type { Refusal } from '@thidua/schema/permissions'

/** The indicator's five honest states, and the refusal of a draft that is closed. */
export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  /** On this device, not on the server yet: nobody answers. */
  | { readonly kind: 'onDevice' }
  /** The server answered with an error; `lost` when the device keeps nothing either. */
  | { readonly kind: 'failed'; readonly lost: boolean }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly why: string }

/** How the last try to reach the server ended. */
export type LastTry = 'none' | 'unreachable' | 'failed' | { readonly refused: Refusal | (string & {}) }

interface Circumstances {
  readonly queue: SaveQueue
  readonly lastTry: LastTry
  readonly deviceFailed: boolean
  /** ISO instant of the last save that the server confirmed. */
  readonly savedAt: string | null
}

const some = (record: Readonly<Record<string, unknown>>) => Object.keys(record).length > 0

export function saveStatus({ queue, lastTry, deviceFailed, savedAt }: Circumstances): SaveStatus {
  const unsent = some(queue.pending) || some(queue.inFlight)
  if (unsent && typeof lastTry === 'object') return { kind: 'refused', why: lastTry.refused }
  if (unsent && lastTry !== 'none') {
    if (deviceFailed || lastTry === 'failed') return { kind: 'failed', lost: deviceFailed }
    return { kind: 'onDevice' }
  }
  const open = Object.values(queue.conflicts)
  // A device's copy found at opening is nobody else's text; it only has not been sent.
  if (open.length > 0) return { kind: open.every(isOwnUnsent) ? 'onDevice' : 'conflict' }
  return unsent ? { kind: 'saving' } : { kind: 'saved', at: savedAt }
}
