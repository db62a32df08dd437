/** Who asked for a piece of heavy work: it is shared out by person, and ends when nobody waits for it any more. */
export interface Asker {
  readonly personId: string
  /** Fires when the asker is gone. */
  readonly left: AbortSignal
}
