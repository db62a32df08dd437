import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { statement } from '#lib/sql.ts'

/** The columns keep milliseconds and would round: what came within the last half of one before its deadline is on time. */
const insert = statement<{ id: string }>(
  'insert-submission',
  `WITH next AS (
    SELECT coalesce(max(number), 0) + 1 AS number, date_trunc('milliseconds', coalesce($9::timestamptz, now())) AS at FROM submission WHERE report_id = $1
  ), sent AS (
    UPDATE report SET submission_count = submission_count + 1, latest_number = next.number,
      first_submitted_at = coalesce(first_submitted_at, next.at), last_submitted_at = next.at, opened_at = NULL
    FROM next WHERE id = $1
  ), made AS (
    INSERT INTO submission
      (report_id, number, serial, reference, submitted_at, submitted_by_id, deadline, answers, sha256, reason, idempotency_key, files_sha256)
    SELECT $1, next.number, n, 'BC-' || to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY') || '-' || lpad(n::text, greatest(6, length(n::text)), '0'),
      next.at, $2, $3, $4::jsonb, $5, $6, $7, $8
    FROM next CROSS JOIN nextval(pg_get_serial_sequence('submission', 'serial')) AS n RETURNING id
  )
  SELECT id FROM made`,
)

/** What is sealed, of a report that the transaction holds. */
interface Sealed {
  readonly reportId: string
  readonly personId: string
  readonly deadline: Date
  /** Canonical JSON (RFC 8785) of the frozen fields. */
  readonly text: string
  readonly reason: string | null
  readonly idempotencyKey: string
  /** Hash over the list of its files; null without any. */
  readonly filesSha256: string | null
  /** When it came, of a letter that is entered for its agency; now where it is left out. */
  readonly arrivedAt?: string
}

/** Seals a report's next submission, with its number, reference and hash. Gives its id. */
export async function insertSubmission(client: PoolClient, sealed: Sealed): Promise<string> {
  const { reportId, personId, deadline, text, reason, idempotencyKey, filesSha256, arrivedAt } = sealed
  const sha256 = createHash('sha256').update(text).digest('hex')
  const [made] = await insert(client, [
    reportId,
    personId,
    deadline,
    text,
    sha256,
    reason,
    idempotencyKey,
    filesSha256,
    arrivedAt ?? null,
  ])
  if (!made) throw new Error('a submission was not inserted')
  return made.id
}
