/** Why a piece of the source needs no other place: the field or item that holds its words, or the formula that the writer prints anew. */
export type Claim =
  | 'kind'
  | 'title'
  | 'issuer'
  | 'superior'
  | 'number'
  | 'date'
  | 'addressee'
  | 'recipient'
  | 'signature'
  | 'opening'
  | 'closing'
  | 'section'
  | 'heading'
  | 'formula'
  | 'seal'

/**
 * One piece of the source as it was read: a paragraph, or a table. It is claimed whole or in the parts that it is
 * split into; what nobody claims stands in `unplaced`.
 */
export class Piece {
  readonly text: string
  /** Its place in the source; parts stand between their whole and the next. */
  readonly order: number
  #parts: readonly Piece[] = []
  #claim: Claim | null = null

  constructor(text: string, order: number) {
    this.text = text
    this.order = order
  }

  /** What holds it; null while nobody does. */
  get claim(): Claim | null {
    return this.#claim
  }

  /** Parts it into texts that follow each other in it, blanks between them aside. Asked again for the same, it gives the same parts. */
  split(texts: readonly string[]): readonly Piece[] {
    const known = this.#parts.length === texts.length && this.#parts.every(({ text }, index) => text === texts[index])
    if (!known) this.#parts = texts.map((text, index) => new Piece(text, this.order + (index + 1) / 1_000))
    return this.#parts
  }

  take(claim: Claim): void {
    this.#claim = claim
  }

  /** The pieces that have to be claimed: itself, or its parts. A whole that was claimed needs none of them. */
  leaves(): readonly Piece[] {
    return this.#parts.length === 0 || this.#claim !== null ? [this] : this.#parts.flatMap((part) => part.leaves())
  }
}

interface Held {
  readonly pieces: readonly Piece[]
}

/** Text that belongs together outside the outline, as one entry. */
interface Entry {
  readonly pieces: readonly Piece[]
  readonly text: string
}

/**
 * The account of a letter's source: each recogniser claims the pieces whose words it has put into a field or an item;
 * the rest is `unplaced`, in the order of the source. So nothing is lost, whatever the recognisers miss.
 */
export class Ledger {
  readonly pieces: readonly Piece[]
  readonly #entries: Entry[] = []

  constructor(lines: readonly Held[]) {
    this.pieces = lines.flatMap(({ pieces }) => pieces)
  }

  claim(lines: readonly Held[], claim: Claim): void {
    for (const { pieces } of lines) for (const piece of pieces) piece.take(claim)
  }

  /** Says that lines which nobody claims stand together, and how they read. */
  together(lines: readonly Held[], text: string): void {
    this.#entries.push({ pieces: lines.flatMap(({ pieces }) => pieces), text })
  }

  /** All that nobody claims, in order; `print` gives the words of a piece that stands alone. */
  unplaced(print: (piece: Piece) => string): string[] {
    const owner = new Map(this.#entries.flatMap((entry) => entry.pieces.map((piece) => [piece, entry] as const)))
    const printed = new Set<Entry>()
    const texts: string[] = []
    for (const piece of this.pieces.flatMap((whole) => (owner.has(whole) ? [whole] : whole.leaves()))) {
      if (piece.claim !== null) continue
      const entry = owner.get(piece)
      if (entry && printed.has(entry)) continue
      if (entry) printed.add(entry)
      texts.push(entry ? entry.text : print(piece))
    }
    return texts.filter((text) => text !== '')
  }
}
