import type { PoolClient } from 'pg'
import { statement } from '#lib/sql.ts'

interface StandingProposal {
  readonly id: string
  readonly submissionId: string
  readonly byId: string
  readonly act: string
}

/** The latest word on returning the submission of report `r` that stands. */
const latest = statement<StandingProposal>(
  'standing-proposal',
  `SELECT n.id::text, n.submission_id AS "submissionId", n.by_id AS "byId", n.act
  FROM return_proposal n JOIN report r ON r.id = n.report_id
  JOIN submission s ON s.id = n.submission_id AND s.number = r.latest_number
  WHERE n.report_id = $1 ORDER BY n.id DESC LIMIT 1`,
)

/** The proposal to return what a report's agency sent last; null where none stands. */
export async function standingProposal(client: PoolClient, reportId: string): Promise<StandingProposal | null> {
  const [row] = await latest(client, [reportId])
  return row?.act === 'propose' ? row : null
}
