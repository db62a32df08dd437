import { bucketConditions as bucket } from '#domain/reports/bucket-sql.ts'
import { isAsked, reportRows } from '#domain/reports/report-sql.ts'
import { iso, statement } from '#lib/sql.ts'

/** How a round went. */
export interface RoundFigures {
  readonly id: string
  readonly name: string
  readonly templateId: string
  readonly opensAt: string
  readonly due: number
  readonly submitted: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly accepted: number
}

/** Answers to one item in one round: of the reports that were sent. */
export interface ItemFigures {
  readonly roundId: string
  readonly item: string
  readonly content: number
  readonly none: number
  readonly missing: number
}

/** Commendations of one form and kind of recipient that were decided, or are proposed. */
export interface CommendationFigures {
  readonly roundId: string
  readonly form: string
  readonly formName: string
  readonly formNameEn: string
  readonly level: string
  readonly kind: string
  readonly decided: number
  readonly proposed: number
}

export interface ModelFigures {
  readonly roundId: string
  /** Null where nobody said. */
  readonly stage: string | null
  readonly blockId: string | null
  readonly count: number
}

export interface InspectionFigures {
  readonly roundId: string
  readonly kind: string
  readonly count: number
}

export interface BlockFigures {
  readonly roundId: string
  /** Null of agencies without a block. */
  readonly blockId: string | null
  readonly block: string | null
  readonly due: number
  readonly onTime: number
  readonly accepted: number
}

/** A movement counted, round by round, the oldest first. */
export interface YearsFigures {
  readonly rounds: readonly RoundFigures[]
  readonly items: readonly ItemFigures[]
  readonly commendations: readonly CommendationFigures[]
  readonly models: readonly ModelFigures[]
  readonly inspections: readonly InspectionFigures[]
  readonly blocks: readonly BlockFigures[]
}

const list = (rows: string) => `(SELECT coalesce(json_agg(row_to_json(v)), '[]') FROM (${rows}) v)`

/**
 * $1: the movement, $2: agencies whose rounds are seen. Rounds that have opened and were not cancelled, the reports that
 * they ask for, by the conditions of the dashboards. What was sent is counted where it was accepted: those are figures that
 * somebody answers for.
 */
export const movementYears = statement<YearsFigures>(
  'movement-years',
  `WITH rounds AS MATERIALIZED (
    SELECT rd.* FROM round rd WHERE rd.movement_id = $1 AND rd.host_agency_id = ANY($2::uuid[])
      AND rd.state IN ('published', 'compiled') AND rd.opens_at <= now()
  ), reports AS MATERIALIZED (
    SELECT r.id, r.round_id AS "roundId", r.latest_number, r.sent_answers, b.id AS "blockId", b.name AS block, b.position,
      ${bucket.SUBMITTED} AS submitted, ${bucket.ON_TIME} AS on_time, ${bucket.LATE} AS late, ${bucket.MISSING} AS missing,
      ${bucket.ACCEPTED} AS accepted
    FROM ${reportRows('report r', 'JOIN rounds rd ON rd.id = r.round_id')} WHERE ${isAsked}
  ), accepted AS MATERIALIZED (
    SELECT s.id, reports."roundId", reports."blockId"
    FROM reports JOIN submission s ON s.report_id = reports.id AND s.number = reports.latest_number WHERE reports.accepted
  )
  SELECT ${list(`SELECT rd.id, rd.name, rd.template_id AS "templateId", ${iso('rd.opens_at')} AS "opensAt", count(c.id)::int AS due,
      count(*) FILTER (WHERE submitted)::int AS submitted, count(*) FILTER (WHERE on_time)::int AS "onTime",
      count(*) FILTER (WHERE late)::int AS late, count(*) FILTER (WHERE missing)::int AS missing,
      count(*) FILTER (WHERE accepted)::int AS accepted
    FROM rounds rd LEFT JOIN reports c ON c."roundId" = rd.id GROUP BY rd.id, rd.name, rd.template_id, rd.opens_at ORDER BY rd.opens_at, rd.id`)} AS rounds,
  ${list(`SELECT rd.id AS "roundId", i.id AS item,
      coalesce(sum(c.reports) FILTER (WHERE answer = 'c'), 0)::int AS content, coalesce(sum(c.reports) FILTER (WHERE answer = 'n'), 0)::int AS none,
      coalesce(sum(c.reports) FILTER (WHERE answer = 'm'), 0)::int AS missing
    FROM rounds rd JOIN template t ON t.id = rd.template_id CROSS JOIN LATERAL outline_items(t.outline) i
    LEFT JOIN (SELECT "roundId", sent_answers, count(*) AS reports FROM reports WHERE sent_answers IS NOT NULL GROUP BY "roundId", sent_answers) c
      ON c."roundId" = rd.id
    CROSS JOIN LATERAL (SELECT substr(c.sent_answers, i.position, 1) AS answer) l
    GROUP BY rd.id, rd.opens_at, i.id, i.position ORDER BY rd.opens_at, rd.id, i.position`)} AS items,
  ${list(`SELECT a."roundId", f.key AS form, f.name AS "formName", f.name_en AS "formNameEn", f.decider AS level, c.kind,
      count(*) FILTER (WHERE c.status = 'decided')::int AS decided, count(*) FILTER (WHERE c.status <> 'decided')::int AS proposed
    FROM accepted a JOIN commendation c ON c.submission_id = a.id JOIN commendation_form f ON f.key = c.form_key
    GROUP BY a."roundId", f.key, f.position, c.kind ORDER BY f.position, f.key, c.kind, a."roundId"`)} AS commendations,
  ${list(`SELECT a."roundId", m.stage, a."blockId", count(*)::int AS count
    FROM accepted a JOIN exemplary_model m ON m.submission_id = a.id LEFT JOIN block b ON b.id = a."blockId"
    GROUP BY a."roundId", m.stage, a."blockId", b.position
    ORDER BY array_position('{found,nurtured,publicised,spread}'::text[], m.stage) NULLS LAST, b.position NULLS LAST, a."roundId"`)} AS models,
  ${list(`SELECT a."roundId", i.kind, count(*)::int AS count
    FROM accepted a JOIN inspection i ON i.submission_id = a.id GROUP BY a."roundId", i.kind ORDER BY i.kind, a."roundId"`)} AS inspections,
  ${list(`SELECT "roundId", "blockId", block, count(*)::int AS due, count(*) FILTER (WHERE on_time)::int AS "onTime",
      count(*) FILTER (WHERE accepted)::int AS accepted
    FROM reports GROUP BY "roundId", "blockId", block, position ORDER BY position NULLS LAST, "roundId"`)} AS blocks`,
)
