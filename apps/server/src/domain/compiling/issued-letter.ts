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
}

const issued = statement<IssuedLetter>(
  'issued-letter',
  `SELECT s.id, s.reference, s.sha256, ${iso('s.submitted_at')} AS "submittedAt", p.name AS by,
    s.answers ->> 'letter/number' AS "letterNumber", s.answers ->> 'letter/issuedOn' AS "issuedOn",
    s.answers ->> 'letter/signer' AS signer
  FROM report r JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number JOIN person p ON p.id = s.submitted_by_id
  WHERE r.id = $1`,
)

/** What stands issued of a compiled report; null for a draft. */
export const issuedLetter = async (db: Queryable, reportId: string): Promise<IssuedLetter | null> =>
  (await issued(db, [reportId]))[0] ?? null
