import type { AgencyKind } from '@thidua/prisma/client'
import { isAsked } from '#domain/reports/report-sql.ts'
import { lineage } from '#domain/succession.ts'
import { askedAgencies, askedDay } from '../administered-round.ts'

/** Agencies as a person chose them: whatever one of these names. */
export interface Selection {
  readonly all: boolean
  readonly blockIds: readonly string[]
  readonly kinds: readonly AgencyKind[]
  readonly codes: readonly string[]
  readonly agencyIds: readonly string[]
}

/** Why something chosen by name or code is not added. */
export const notAskedReasons = [
  'unknown',
  'ambiguous',
  'ended',
  'notYet',
  'already',
  'predecessorAsked',
  'successorAsked',
] as const

export interface NotAsked {
  readonly text: string
  readonly why: (typeof notAskedReasons)[number]
}

export interface Chosen {
  readonly added: readonly { readonly id: string; readonly name: string }[]
  readonly notAsked: readonly NotAsked[]
}

/**
 * A selection looked up for a round: $1 round, $2 all, $3 blocks, $4 kinds, $5 codes, $6 agencies; gives one row,
 * `chosen`. A body whose predecessor or successor has a report in the round is not asked as well: never two of one body.
 * What was named one by one and is not added is told; what a block or kind brings along and does not exist is not.
 */
export const chosenAgenciesSql = `WITH RECURSIVE ${lineage}, rd AS MATERIALIZED (
    SELECT rd.id, rd.state, ${askedDay} AS on_day FROM round rd WHERE rd.id = $1::uuid
  ), named AS MATERIALIZED (
    SELECT text, nr, lower(text) AS key FROM unnest($5::text[]) WITH ORDINALITY AS c(text, nr)
  ), by_code AS MATERIALIZED (
    SELECT n.nr, a.id FROM named n JOIN agency a ON lower(a.code) = n.key
    UNION SELECT n.nr, a.id FROM named n JOIN agency a ON lower(a.electronic_code) = n.key
  ), by_symbol AS (
    SELECT n.nr, a.id FROM named n JOIN agency a ON lower(a.symbol) = n.key WHERE n.nr NOT IN (SELECT nr FROM by_code)
  ), pasted AS MATERIALIZED (
    SELECT n.text, n.nr, f.id, count(f.id) OVER (PARTITION BY n.nr) AS found
    FROM named n LEFT JOIN (SELECT nr, id FROM by_code UNION ALL SELECT nr, id FROM by_symbol) f ON f.nr = n.nr
  ), meant AS (
    SELECT a.id, a.name, a.valid_from, a.valid_until, p.text, p.nr
    FROM agency a LEFT JOIN (SELECT DISTINCT ON (id) id, text, nr FROM pasted WHERE found = 1 ORDER BY id, nr) p ON p.id = a.id
    WHERE $2::bool OR a.block_id = ANY($3::uuid[]) OR a.kind = ANY($4::agency_kind[]) OR a.id = ANY($6::uuid[])
      OR p.nr IS NOT NULL
  ), judged AS (
    SELECT m.id, m.name, m.nr, coalesce(m.text, m.name) AS text,
      m.nr IS NOT NULL OR m.id = ANY($6::uuid[]) AS named,
      CASE WHEN EXISTS (SELECT FROM round rd CROSS JOIN LATERAL ${askedAgencies} q WHERE rd.id = $1::uuid AND q.agency_id = m.id)
          THEN 'already'
        WHEN m.valid_until <= rd.on_day THEN 'ended' WHEN m.valid_from > rd.on_day THEN 'notYet'
        WHEN EXISTS (SELECT FROM lineage l JOIN report r ON r.agency_id = l.ancestor_id
          WHERE l.id = m.id AND r.round_id = rd.id AND ${isAsked}) THEN 'predecessorAsked'
        WHEN EXISTS (SELECT FROM lineage l JOIN report r ON r.agency_id = l.id
          WHERE l.ancestor_id = m.id AND r.round_id = rd.id AND ${isAsked}) THEN 'successorAsked' END AS why
    FROM meant m CROSS JOIN rd
  ), refused AS (
    SELECT text, why, nr FROM judged WHERE why IS NOT NULL AND named
    UNION ALL
    SELECT DISTINCT text, CASE found WHEN 0 THEN 'unknown' ELSE 'ambiguous' END, nr FROM pasted WHERE found <> 1
  )
  SELECT json_build_object(
    'added', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY name COLLATE "vi-x-icu"), '[]')
      FROM judged WHERE why IS NULL),
    'notAsked', (SELECT coalesce(json_agg(json_build_object('text', text, 'why', why) ORDER BY nr NULLS LAST, text), '[]') FROM refused)
  ) AS chosen`
