import type { FieldPath } from '@thidua/schema/outline/paths'
import { type Queryable, statement } from '#lib/sql.ts'

/** How a change names the issued letter that its text was taken from: this and the letter's receipt. */
const compiledSource = 'compiled:'

/** A text of a submission. */
export interface SentPlace {
  readonly submission: string
  readonly path: FieldPath
}

/** A text of a submission that was begun from an issued letter of the same agency, and which letter that is. */
export interface TakenPlace extends SentPlace {
  readonly text: string
  /** The version of the outline that the submission answers. */
  readonly templateId: string
  /** The issue: a submission of a compiled report. */
  readonly letter: string
}

/**
 * What somebody took over stands in the log of changes, which is only added to. A device may name any letter: it counts
 * where the agency, or one whose work it took over, had issued it, and says no more than the words that stand in both.
 */
const places = statement<TakenPlace>(
  'taken-places',
  `SELECT s.id AS submission, t.path, s.answers ->> t.path AS text, s.template_id AS "templateId", l.id AS letter
  FROM unnest($1::uuid[], $2::text[]) AS t(submission, path)
    JOIN submission s ON s.id = t.submission AND s.answers ? t.path JOIN report r ON r.id = s.report_id
    CROSS JOIN LATERAL (
      SELECT c.source, max(c.id) AS last FROM change c
      WHERE c.report_id = r.id AND c.path = t.path AND c.source LIKE '${compiledSource}%' AND NOT c.lost
        AND c.at <= s.submitted_at GROUP BY c.source
    ) took
    JOIN submission l ON l.reference = substr(took.source, ${compiledSource.length + 1}) AND l.submitted_at <= s.submitted_at
    JOIN report lower ON lower.id = l.report_id JOIN round rd ON rd.id = lower.compiles_round_id
  WHERE rd.host_agency_id = r.agency_id
    OR rd.host_agency_id IN (SELECT predecessor_id FROM agency_succession WHERE successor_id = r.agency_id)
  ORDER BY s.id, t.path, took.last DESC`,
)

/** Those of some texts that were begun from issued letters; of one text the letter that was taken last comes first. */
export const takenPlaces = (db: Queryable, sent: readonly SentPlace[]): Promise<TakenPlace[]> =>
  sent.length === 0
    ? Promise.resolve([])
    : places(db, [sent.map(({ submission }) => submission), sent.map(({ path }) => path)])
