import { membershipCounts } from '#domain/membership-counts.ts'

/**
 * SQL: who has to do with report `r` of round `rd` and agency `a` today, as `person_id` and `role`: the agency's clerks
 * and heads, the reviewers of its block, the compilers of the host. Nobody whose account is closed.
 */
export const peopleOfReport = `(
    SELECT m.person_id, m.role::text AS role FROM membership m
    WHERE m.agency_id = r.agency_id AND m.role IN ('clerk', 'head') AND ${membershipCounts('m')}
    UNION
    SELECT m.person_id, m.role::text FROM membership m
    WHERE m.agency_id = rd.host_agency_id AND ${membershipCounts('m')} AND (m.role = 'compiler' OR m.role = 'reviewer'
      AND EXISTS (SELECT FROM membership_block mb WHERE mb.membership_id = m.id AND mb.block_id = a.block_id))
  )`
