import { can, type Viewer } from '@thidua/schema/permissions'
import type { PoolClient } from 'pg'
import { ConflictError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid, statement } from '#lib/sql.ts'
import { type EventNode, eventJson, knownEvents } from '../nodes/event-node.ts'
import type { LockedReport } from './locked-report.ts'

/** What a decision was taken on: what the person who decides had before them. */
export interface Basis {
  /** The last act that they knew of; null when there was none. */
  readonly since: string | null
  /** Whether it still is what they decide on. */
  readonly holds: boolean
  /** Acts that count: those that move the report, or its extensions. */
  readonly of: 'moves' | 'extensions'
}

export type FindBasis = (client: PoolClient, report: LockedReport) => Promise<Basis>

const unknown = (path: string) => new ValidationError([{ path, rule: 'unknown' }])

const submission = statement<{ number: number; since: string | null }>(
  'basis-submission',
  // A report's submissions are numbered as its acts of submitting and entering come.
  `SELECT s.number, (SELECT e.id::text FROM report_event e WHERE e.report_id = s.report_id AND e.act IN ('submit', 'enter')
    ORDER BY e.id OFFSET s.number - 1 LIMIT 1) AS since
  FROM submission s WHERE s.id = $1 AND s.report_id = $2`,
)

/** Decided on a submission: the one that was read is the one that stands. */
export const onSubmission =
  (submissionId: string): FindBasis =>
  async (client, report) => {
    const [read] = isUuid(submissionId) ? await submission(client, [submissionId, report.id]) : []
    if (!read) throw unknown('submissionId')
    return { since: read.since, holds: read.number === report.latestNumber, of: 'moves' }
  }

const event = statement<{ since: string; holds: boolean }>(
  'basis-event',
  `SELECT e.id::text AS since, NOT EXISTS (SELECT FROM report_event later
    WHERE later.report_id = e.report_id AND later.id > e.id AND later.act <> 'extend') AS holds
  FROM report_event e WHERE e.id = $1::bigint AND e.report_id = $2`,
)

/** An undo of one act: nobody has moved the report since. */
export const onEvent =
  (eventId: string): FindBasis =>
  async (client, report) => {
    const [read] = /^\d{1,18}$/u.test(eventId) ? await event(client, [eventId, report.id]) : []
    if (!read) throw unknown('eventId')
    return { ...read, of: 'moves' }
  }

const extension = statement<{ since: string }>(
  'basis-extension',
  'SELECT event_id::text AS since FROM extension WHERE id = $1 AND report_id = $2',
)

/** A deadline for one agency: the extension that it corrects is the one that holds; null where there was none yet. */
export const onExtension =
  (extensionId: string | null): FindBasis =>
  async (client, report) => {
    const [read] = extensionId !== null && isUuid(extensionId) ? await extension(client, [extensionId, report.id]) : []
    if (extensionId !== null && !read) throw unknown('corrects')
    return { since: read?.since ?? null, holds: extensionId === report.extensionId, of: 'extensions' }
  }

const newerActs = statement<{ event: EventNode }>(
  'newer-acts',
  `SELECT ${eventJson} AS event FROM report_event e JOIN person ON person.id = e.by_id
  WHERE e.report_id = $1 AND e.id > coalesce($2::bigint, 0) AND (e.act = 'extend') = $3 ORDER BY e.id`,
)

/**
 * Refuses an act on something that has been overtaken, with what was done since as far as this person may know of it.
 * `allowed`: the report is in a state for the act. Throws `ConflictError`.
 */
export async function assertNothingNewer(
  client: PoolClient,
  viewer: Viewer,
  report: LockedReport,
  { since, holds, of }: Basis,
  allowed: boolean,
): Promise<void> {
  if (holds && allowed) return
  const newer = (await newerActs(client, [report.id, since, of === 'extensions'])).map((row) => row.event)
  if (holds && newer.length === 0) return
  throw new ConflictError(knownEvents(newer, can(viewer, 'view:draft', report.subject).allowed))
}
