import { type Follow, followOf } from '@thidua/consolidation/out/followed-letter'
import { iso, type Queryable, statement } from '#lib/sql.ts'

/** A compiled letter as it was issued. */
export interface IssuedLetter {
  /** The submission that is sealed. */
  readonly id: string
  readonly reference: string
  readonly sha256: string
  readonly submittedAt: string
  readonly by: string
  /** Of the letter itself, as typed. */
  readonly letterNumber: string
  readonly issuedOn: string
  readonly signer: string
  /** What it is to the letter that it follows; null for the first. */
  readonly follows: Follow | null
  readonly withdrawn: boolean
}

type Row = Omit<IssuedLetter, 'follows'> & { readonly follows: string | null }

const issued = statement<Row>(
  'issued-letters',
  `SELECT s.id, s.reference, s.sha256, ${iso('s.submitted_at')} AS "submittedAt", p.name AS by,
    s.answers ->> 'letter/number' AS "letterNumber", s.answers ->> 'letter/issuedOn' AS "issuedOn",
    s.answers ->> 'letter/signer' AS signer, s.answers ->> 'B/follows' AS follows,
    s.number = ANY(r.recalled_numbers) AS withdrawn
  FROM report r JOIN submission s ON s.report_id = r.id JOIN person p ON p.id = s.submitted_by_id
  WHERE r.id = $1 ORDER BY s.number`,
)

/** All that was issued of a compiled report, the first first, withdrawn ones too. */
export const issuedLetters = async (db: Queryable, reportId: string): Promise<IssuedLetter[]> =>
  (await issued(db, [reportId])).map(({ follows, ...row }) => ({
    ...row,
    follows: follows === null ? null : followOf({ 'B/follows': follows }),
  }))
