/** What a hash is known as; it is told to whoever has the hash, and nothing else is. */
export interface Sealed {
  /** The hash that was asked about, hex. */
  readonly asked: string
  /** `submission`: of what was sent, as the receipt says; `file`: of a file that was printed from it. */
  readonly as: 'submission' | 'file'
  readonly agency: string
  readonly round: string
  readonly number: number
  readonly reference: string
  /** ISO instant. */
  readonly submittedAt: string
  /**
   * Fingerprints of the paragraphs of its Word files (`paragraphPrints`), the newest first: a later release may print the
   * same submission otherwise. Empty where none was made yet.
   */
  readonly prints: readonly (readonly string[])[]
}

/** A whole SHA-256 in hex. */
export const wholeHash = /^[\da-f]{64}$/u
/** Hashes of one request: of a file and of what it was before it was signed. */
export const maxHashes = 6
