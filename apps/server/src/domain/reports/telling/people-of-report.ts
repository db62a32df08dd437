import { membershipCounts } from '#domain/membership-counts.ts'
import { deputiesOf } from '#domain/reading/deputies-sql.ts'

/** SQL: whether membership `m` of the host is one of who reads report `r` by name. */
const isNamed = (m: string): string => `${m}.person_id = r.reviewer_id AND ${m}.role IN ('reviewer', 'compiler')`

/**
 * SQL: whether membership `m` of the host reads report `r` of agency `a`: by name, or by the block where nobody reads it by
 * name, or who did no longer reads for the host.
 */
const readsIt = (m: string): string => `(${isNamed(m)} OR ${m}.role = 'reviewer'
      AND EXISTS (SELECT FROM membership_block mb WHERE mb.membership_id = ${m}.id AND mb.block_id = a.block_id)
      AND NOT EXISTS (SELECT FROM membership n WHERE n.agency_id = rd.host_agency_id AND ${isNamed('n')} AND ${membershipCounts('n')}))`

/**
 * SQL: who has to do with report `r` of round `rd` and agency `a` today, as `person_id` and `role`: the agency's clerks
 * and heads, who reads it at the host and who reads for them while they are away as `reviewer`, the compilers of the host.
 * Nobody whose account is closed.
 */
export const peopleOfReport = `(
    SELECT m.person_id, m.role::text AS role FROM membership m
    WHERE m.agency_id = r.agency_id AND m.role IN ('clerk', 'head') AND ${membershipCounts('m')}
    UNION
    SELECT m.person_id, 'compiler' FROM membership m
    WHERE m.agency_id = rd.host_agency_id AND m.role = 'compiler' AND ${membershipCounts('m')}
    UNION
    SELECT told.person_id, 'reviewer' FROM membership m
    CROSS JOIN LATERAL (SELECT m.person_id UNION ALL ${deputiesOf('m')}) told (person_id)
    WHERE m.agency_id = rd.host_agency_id AND ${readsIt('m')} AND ${membershipCounts('m')}
  )`
