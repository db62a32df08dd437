import type { ReportSubject } from '@thidua/schema/permissions'
import type { PoolClient } from 'pg'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { effectiveDeadline, isClosed, presentExtensionId, reportTemplate } from './report-sql.ts'

/** A report row that this transaction holds: nobody else changes its state until it ends. */
export interface LockedReport {
  readonly id: string
  readonly subject: ReportSubject
  readonly templateId: string
  readonly deadline: Date
  /** The round's, valid for every agency without an extension. */
  readonly roundDeadline: Date
  readonly compilerDeadline: Date
  /** The extension that holds, also one that took the one before it back; null when there was none. */
  readonly extensionId: string | null
  /** Of the first submission that stands. */
  readonly firstSubmittedAt: Date | null
  /** Number of the latest submission that stands; null when none does. */
  readonly latestNumber: number | null
}

type LockRow = ReportSubject & Omit<LockedReport, 'subject'>

const lock = statement('lock-report', 'SELECT FROM report WHERE id = $1 FOR UPDATE')

/** A statement of its own: the one that waited for the lock does not see what was granted meanwhile. */
const read = statement<LockRow>(
  'locked-report',
  `SELECT r.id, rd.id AS "roundId", r.agency_id AS "agencyId", a.block_id AS "blockId", rd.host_agency_id AS "hostAgencyId",
    r.state, r.submission_count AS submissions, r.opened_at IS NOT NULL AS opened,
    ${isClosed} AS closed, r.reviewer_id AS "reviewerId", rd.releases, r.latest_number AS "latestNumber", ${reportTemplate} AS "templateId",
    ${effectiveDeadline} AS deadline, rd.agency_deadline AS "roundDeadline", rd.compiler_deadline AS "compilerDeadline",
    ${presentExtensionId} AS "extensionId", r.first_submitted_at AS "firstSubmittedAt"
  FROM report r JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = r.round_id
  WHERE r.id = $1`,
)

/** Locks a report for an act on it. Throws `NotFoundError`. */
export async function lockReport(client: PoolClient, id: string): Promise<LockedReport> {
  if (!isUuid(id)) throw new NotFoundError()
  await lock(client, [id])
  const [row] = await read(client, [id])
  if (!row) throw new NotFoundError()
  const {
    roundId,
    agencyId,
    blockId,
    hostAgencyId,
    state,
    submissions,
    opened,
    closed,
    reviewerId,
    releases,
    ...report
  } = row
  const sides = {
    roundId,
    agencyId,
    blockId,
    hostAgencyId,
    reviewerId: reviewerId ?? null,
    releases: releases ?? false,
  }
  return { ...report, subject: { ...sides, state, submissions, opened, closed } }
}
