import { holdsToday } from '#domain/membership-holds.ts'

/** SQL: whether a row of `reading_deputy` was not ended, and its days include today in Vietnam. */
const deputyHolds = (d: string): string =>
  `(${d}.ended_at IS NULL AND vietnam_today() BETWEEN ${d}.from_day AND ${d}.until_day)`

/**
 * SQL: colleagues `away.person_id` of the host whose reader holds membership `m`, for whom that reader reads today, with the
 * membership of theirs that they read by, `theirs`. A colleague who no longer reads for the host leaves nothing to read.
 */
const standsInFor = (m: string): string =>
  `reading_deputy away JOIN membership theirs ON theirs.person_id = away.person_id AND theirs.agency_id = away.host_agency_id
      AND theirs.role IN ('reviewer', 'compiler') AND ${holdsToday('theirs')}
    WHERE away.deputy_id = ${m}.person_id AND away.host_agency_id = ${m}.agency_id AND ${m}.role IN ('reviewer', 'compiler')
      AND ${deputyHolds('away')}`

/** SQL: ids, as JSON, of the blocks that the holder of membership `m` reads: their own, and those of whom they stand in for. */
export const readBlocks = (m: string): string =>
  `(SELECT coalesce(json_agg(own.block_id), '[]') FROM (
      SELECT mb.block_id FROM membership_block mb WHERE mb.membership_id = ${m}.id
      UNION SELECT mb.block_id FROM membership_block mb
        WHERE mb.membership_id IN (SELECT theirs.id FROM ${standsInFor(m)} AND theirs.role = 'reviewer')) own)`

/** SQL: ids, as JSON, of the colleagues for whom the holder of membership `m` reads today. */
export const readsFor = (m: string): string =>
  `(SELECT coalesce(json_agg(DISTINCT away.person_id), '[]') FROM ${standsInFor(m)})`

/** SQL: `deputy_id` of who reads for the reviewer that holds membership `m`, as long as they read for the host themselves. */
export const deputiesOf = (m: string): string =>
  `SELECT d.deputy_id FROM reading_deputy d WHERE d.person_id = ${m}.person_id AND d.host_agency_id = ${m}.agency_id
      AND ${deputyHolds('d')} AND EXISTS (SELECT FROM membership reads JOIN person p ON p.id = reads.person_id
        WHERE reads.person_id = d.deputy_id AND reads.agency_id = d.host_agency_id AND reads.role IN ('reviewer', 'compiler')
          AND ${holdsToday('reads')} AND p.deactivated_at IS NULL)`
