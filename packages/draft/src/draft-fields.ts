/**
 * A draft is a map of fields: `path → value`, each with its own version. A value is what was typed,
 * valid or not; empty text is an emptied field. Versions count from 1 with every accepted change, so a
 * field that was never saved has version 0.
 */
export interface FieldState {
  readonly value: string
  readonly version: number
  /** Name of the person who saved it last. */
  readonly by: string
  /** ISO instant of that save. */
  readonly at: string
}

export type DraftFields = Readonly<Record<string, FieldState>>

/** A field that nobody has saved yet. */
export const unsaved: FieldState = { value: '', version: 0, by: '', at: '' }

/** One change on its way to the server. `(client, clientSeq)` makes a repeat harmless. */
export interface FieldPatch {
  readonly path: string
  readonly value: string
  /** The version this change was made on; 0 for a field never saved. */
  readonly baseVersion: number
  /** Rises by one with every patch of the same device. */
  readonly clientSeq: number
  /** A text that gave way to the server's in a conflict: it goes into the history, not into the field. */
  readonly lost?: boolean
}

/** Typed texts alone, as the pure functions over a draft read them. */
export const answersOf = (fields: DraftFields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([path, field]) => [path, field.value]))
