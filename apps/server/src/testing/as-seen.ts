import type { TestServer } from './test-server.ts'

/** Arguments of an act on a report, by what it is decided on: as a page has them that was opened just now. */
export interface AsSeen {
  /** `reportId`, `submissionId`: the latest that was sent, standing or not. */
  readonly submission: string
  /** `reportId`, `eventId`: the last act that moved the report. */
  readonly event: string
  /** `reportId`, `corrects`: the extension that holds. */
  readonly extension: string
}

const nothing = '00000000-0000-4000-8000-000000000000'

export async function asSeen({ database }: TestServer, reportId: string): Promise<AsSeen> {
  const { rows } = await database.pool.query<{
    submission: string | null
    event: string | null
    extension: string | null
  }>(
    `SELECT (SELECT id FROM submission WHERE report_id = $1 ORDER BY number DESC LIMIT 1) AS submission,
      (SELECT max(id)::text FROM report_event WHERE report_id = $1 AND act <> 'extend') AS event,
      (SELECT id FROM extension WHERE report_id = $1 ORDER BY event_id DESC LIMIT 1) AS extension`,
    [reportId],
  )
  const [{ submission, event, extension } = { submission: null, event: null, extension: null }] = rows
  return {
    submission: `reportId: "${reportId}", submissionId: "${submission ?? nothing}"`,
    event: `reportId: "${reportId}", eventId: "${event ?? 0}"`,
    extension: `reportId: "${reportId}", corrects: ${JSON.stringify(extension)}`,
  }
}
