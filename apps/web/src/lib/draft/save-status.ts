import { isUnsent } from '@thidua/draft/read-queue'
import { isOwnUnsent } from '@thidua/draft/reopen-queue'
import type { SaveQueue } from '@thidua/draft/save-queue'
import type { Refusal } from '@thidua/schema/permissions'

/** The indicator's honest states. `lost`: the device keeps nothing either, the words are on this page only. */
export type SaveStatus =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  /** On this device, not on the server yet: nobody answers, or not soon. */
  | { readonly kind: 'onDevice' }
  /** The server answered with an error, or nobody did and the words are on this page only. */
  | { readonly kind: 'failed'; readonly lost: boolean }
  | { readonly kind: 'conflict' }
  /** The whole save was refused: nothing more goes until the person says so. */
  | { readonly kind: 'refused'; readonly why: string; readonly lost: boolean }
  /** All that the server takes is there; so many texts that it does not take are in the tray. */
  | { readonly kind: 'inTray'; readonly count: number }

/** How the last try to reach the server ended. */
export type LastTry = 'none' | 'unreachable' | 'failed' | { readonly refused: Refusal | (string & {}) }

interface Circumstances {
  readonly queue: SaveQueue
  readonly lastTry: LastTry
  readonly deviceFailed: boolean
  /** The newest words are not on the device yet, and it takes long. */
  readonly deviceBehind: boolean
  /** The request under way takes so long that nobody can say when it ends. */
  readonly slow: boolean
  /** ISO instant of the last save that the server confirmed. */
  readonly savedAt: string | null
}

export function saveStatus(circumstances: Circumstances): SaveStatus {
  const { queue, lastTry, deviceFailed, deviceBehind, slow, savedAt } = circumstances
  const kept: SaveStatus = deviceBehind ? { kind: 'saving' } : { kind: 'onDevice' }
  const here: SaveStatus = deviceFailed ? { kind: 'failed', lost: true } : kept
  const open = Object.values(queue.conflicts).filter(({ givenUp }) => !givenUp)
  const unsent = isUnsent(queue)
  if (unsent && typeof lastTry === 'object') return { kind: 'refused', why: lastTry.refused, lost: deviceFailed }
  if (unsent && lastTry === 'failed') return { kind: 'failed', lost: deviceFailed }
  if (unsent && (slow || lastTry === 'unreachable')) return here
  // A device's copy found at opening is nobody else's text; it only has not been sent.
  if (open.length > 0) return open.every(isOwnUnsent) ? here : { kind: 'conflict' }
  if (unsent) return { kind: 'saving' }
  return queue.tray.length > 0 ? { kind: 'inTray', count: queue.tray.length } : { kind: 'saved', at: savedAt }
}
