import { type LetterSeal, sealWords } from '../model/letter-seal.ts'
import { formatShortDate } from './format-vietnamese.ts'

/** A submission as the letter that is printed from it names it. */
export interface SealedSubmission {
  /** Reference on the receipt: `BC-2026-000123`. */
  readonly reference: string
  readonly number: number
  /** Hex. */
  readonly sha256: string
  /** ISO instant. */
  readonly submittedAt: string
  /** Address of the page that checks letters, without a fragment. */
  readonly checkAddress: string
}

const vietnamAheadMs = 7 * 3_600_000

/** The seal at the foot of a letter. The code in its address is in the fragment, which browsers send to nobody. */
export function composeSeal({ reference, number, sha256, submittedAt, checkAddress }: SealedSubmission): LetterSeal {
  const day = new Date(Date.parse(submittedAt) + vietnamAheadMs).toISOString().slice(0, 10)
  return {
    lines: [
      `${sealWords.receipt}: ${reference} - ${sealWords.version} ${number} - ${formatShortDate(day)}`,
      `${sealWords.hash}: ${sha256.replace(/.{8}(?=.)/gu, '$& ')}`,
      `${sealWords.check}: ${checkAddress}`,
    ],
    code: `${checkAddress}#${reference}.${sha256}`,
  }
}
