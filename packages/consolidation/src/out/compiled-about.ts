import type { CitedDocument } from '@thidua/letter/compose/cite'
import type { LetterAgency, LetterMovement, LetterRound } from '@thidua/letter/compose/report-input'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Basis } from '../answers/basis.ts'
import type { FollowedLetter } from './followed-letter.ts'
import type { Sending } from './sending.ts'

/** What a compiled letter says of itself: whose it is, of which round, and what it was made from. */
export interface CompiledAbout {
  /** Of the round or of the compiled report. */
  readonly id: string
  readonly host: LetterAgency
  /** Whom it goes to unless its fields name others; null for a host that has nobody above it. */
  readonly addressee: string | null
  readonly movement: LetterMovement
  readonly round: { readonly name: string; readonly kind: LetterRound['kind'] }
  readonly request: CitedDocument | null
  readonly basis: Basis
  /** ISO instant: what was sent and accepted by then. */
  readonly asOf: string
  /** All agencies that were asked, in the order in which they are named. */
  readonly sendings: readonly Sending[]
  /** The letter's own fields (`letter/…`) as they were typed; what is blank is computed, or left blank. */
  readonly fields: Answers
  /** The issued letter that this one supplements or replaces; null for the first. */
  readonly follows: FollowedLetter | null
  /** Marked as a draft until it is issued. */
  readonly status: 'draft' | 'issued'
}

/** Tells a letter from every other one, the one that it follows included: the bookmarks of its Word file are named for it. */
export const letterKey = ({ id, follows }: Pick<CompiledAbout, 'id' | 'follows'>): string =>
  follows === null ? id : `${id} ${follows.kind} ${follows.submission}`
