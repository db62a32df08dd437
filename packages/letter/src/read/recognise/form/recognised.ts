import type { LetterJson } from '@thidua/schema/letter-json'
import type { Ledger } from '../ledger.ts'
import type { Evidence } from '../outline/gate.ts'
import type { Chunk, Outline, PartDoubt } from '../outline/outline-state.ts'
import type { Parts } from './parts/split-parts.ts'

/** A letter taken apart, with what the checks still need of the file. */
export interface Recognised {
  readonly letter: LetterJson
  readonly parts: Parts
  readonly outline: Outline
  readonly ledger: Ledger
  /** Parts of the outline whose place is in doubt. */
  readonly doubts: ReadonlyMap<Chunk, PartDoubt>
  /** What the letter showed of being about a movement; null for another document. */
  readonly evidence: Evidence | null
  /** Whether the national title stands above it. */
  readonly national: boolean
}
