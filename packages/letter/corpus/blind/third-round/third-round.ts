import type { BlindLetter } from '../blind-letter.ts'
import { asCopied } from './as-copied.ts'
import { asWord } from './as-word.ts'
import { communes } from './communes.ts'
import { departments } from './departments.ts'
import { foreign } from './foreign.ts'
import { partyAndUnions } from './party-and-unions.ts'
import { schools } from './schools.ts'

/** Thirty letters as offices of every kind write them; seven are no report on a movement. */
export const thirdRound: readonly BlindLetter[] = [
  ...communes,
  ...departments,
  ...partyAndUnions,
  ...schools,
  ...asWord,
  ...asCopied,
  ...foreign,
]
