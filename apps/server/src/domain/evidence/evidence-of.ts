import type { Queryable } from '#lib/sql.ts'
import { statement } from '#lib/sql.ts'
import {
  type EvidenceNode,
  evidenceJson,
  evidenceOrder,
  evidenceRows,
  isInDraft,
  waitsForEntry,
} from './evidence-node.ts'

interface Row {
  of: string
  evidence: EvidenceNode
}

const ofDrafts = statement<Row>(
  'evidence-of-drafts',
  `SELECT e.report_id AS of, ${evidenceJson} AS evidence FROM ${evidenceRows}
  WHERE e.report_id = ANY($1::uuid[]) AND ${isInDraft} ${evidenceOrder}`,
)

const ofSubmissions = statement<Row>(
  'evidence-of-submissions',
  `SELECT sent.submission_id AS of, ${evidenceJson} AS evidence FROM ${evidenceRows}
  JOIN submission_evidence sent ON sent.evidence_id = e.id WHERE sent.submission_id = ANY($1::uuid[]) ${evidenceOrder}`,
)

const waiting = statement<Row>(
  'evidence-that-waits',
  `SELECT e.report_id AS of, ${evidenceJson} AS evidence FROM ${evidenceRows}
  WHERE e.report_id = ANY($1::uuid[]) AND ${waitsForEntry} ${evidenceOrder}`,
)

/** Files that a person has brought for what they enter of a report, and that are in no submission yet. */
export const evidenceToEnter = statement<{ evidence: EvidenceNode }>(
  'evidence-to-enter',
  `SELECT ${evidenceJson} AS evidence FROM ${evidenceRows}
  WHERE e.id = ANY($1::uuid[]) AND e.report_id = $2 AND e.by_id = $3 AND ${waitsForEntry} ${evidenceOrder}`,
)

const grouped = (rows: Row[]): Map<string, EvidenceNode[]> =>
  new Map([...Map.groupBy(rows, ({ of }) => of)].map(([of, found]) => [of, found.map(({ evidence }) => evidence)]))

/** The files of reports' drafts, by report. */
export const evidenceOfDrafts = async (db: Queryable, reportIds: readonly string[]) =>
  grouped(await ofDrafts(db, [reportIds]))

/** The files that submissions were sealed with, by submission. */
export const evidenceOfSubmissions = async (db: Queryable, submissionIds: readonly string[]) =>
  grouped(await ofSubmissions(db, [submissionIds]))

/** The files that the host has brought for what it enters of reports and has not entered yet, by report; whoever brought them. */
export const evidenceThatWaits = async (db: Queryable, reportIds: readonly string[]) =>
  grouped(await waiting(db, [reportIds]))
