import type { RawJson } from '#lib/raw-json.ts'
import { iso } from '#lib/sql.ts'

/** How a letter came that the host entered for its agency, and when it did. */
export interface EntryNode {
  readonly channel: 'axis' | 'paper' | 'email'
  readonly enteredAt: string
}

/** An immutable submission as resolvers get it; `answers` when the statement read them. */
export interface SubmissionNode {
  readonly id: string
  readonly number: number
  readonly reference: string
  readonly submittedAt: string
  readonly submittedBy: string
  readonly deadline: string
  readonly late: boolean
  readonly sha256: string
  readonly filesSha256: string | null
  /** That it was entered for the agency: null of what the agency sent itself. */
  readonly entry: EntryNode | null
  readonly reason: string | null
  readonly answers?: RawJson
}

/**
 * A submission `s` of report `r` by person `sender` as JSON, without its answers. Late is told by the
 * first submission: what was on time stays so when a return makes it come again.
 */
export const submissionJson = (s: string, r: string, sender: string): string =>
  `json_build_object('id', ${s}.id, 'number', ${s}.number, 'reference', ${s}.reference,
    'submittedAt', ${iso(`${s}.submitted_at`)}, 'submittedBy', ${sender}.name, 'deadline', ${iso(`${s}.deadline`)},
    'late', coalesce(${r}.first_submitted_at, ${s}.submitted_at) >= ${s}.deadline, 'sha256', ${s}.sha256, 'filesSha256', ${s}.files_sha256,
    'entry', (SELECT json_build_object('channel', n.channel, 'enteredAt', ${iso('n.entered_at')}) FROM submission_entry n
      WHERE n.submission_id = ${s}.id), 'reason', ${s}.reason)`
