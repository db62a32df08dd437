import type { FieldState } from './draft-fields.ts'
import type { PatchRefusal } from './saving-rule.ts'

/** A text that was typed and that the server has not acknowledged yet. */
export interface PendingField {
  readonly value: string
  /** The text and version it was typed over: a three-way merge needs both. */
  readonly base: string
  readonly baseVersion: number
  /** ISO instant of the last keystroke, by the server's time as the device knew it. */
  readonly typedAt: string
  /** Where the text comes from when it was not typed: an imported file, a restored time. */
  readonly source?: string
}

/** Somebody saved a newer version of the field; the person decides (mine, theirs, both joined). */
export interface FieldConflict {
  readonly mine: string
  /** When my text was typed, ISO, by the server's time as the device knew it. */
  readonly typedAt: string
  readonly base: string
  readonly theirs: FieldState
  /** The person keeps theirs: mine is on its way into the history, and the choice holds once it is there. */
  readonly givenUp?: boolean
}

/** A text that the server did not take. It stands in the tray until the person deletes it or tries again. */
export interface RefusedText extends PendingField {
  /** Tells it from every other text of every tray of this device. */
  readonly id: string
  readonly path: string
  readonly why: PatchRefusal
  /** Still stands in its field, where a newer text takes its place. */
  readonly inField: boolean
  /** The person wants it sent again. */
  readonly again?: boolean
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
  /** What was refused, off the road of everything else. */
  readonly tray: readonly RefusedText[]
}

/** As an older build of the page may have left it on the device. */
export type FoundQueue = Omit<SaveQueue, 'tray'> & Partial<Pick<SaveQueue, 'tray'>>

export interface InFlightField extends PendingField {
  readonly clientSeq: number
  /** On its way into the history, not into the field. */
  readonly lost?: boolean
}

export const emptyQueue = (clientId: string): SaveQueue => ({
  clientId,
  nextSeq: 1,
  pending: {},
  inFlight: {},
  conflicts: {},
  tray: [],
})
