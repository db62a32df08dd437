import { maxHandedAnswers } from '@thidua/schema/http/handed'
import { membershipCounts } from '#domain/membership-counts.ts'
import { isClosed } from '#domain/reports/report-sql.ts'
import { reopenedPlaces } from '#domain/standing-return.ts'

/** Whoever handed it out writes for the agency no more: what they keep of it opens nothing, as nothing else does for them. */
const writesNoMore = `NOT EXISTS (SELECT FROM membership m WHERE m.person_id = h.by_id AND m.agency_id = r.agency_id
  AND m.role IN ('clerk', 'head') AND ${membershipCounts('m')})`

/** After a return only its places are written on. */
const isLocked = `(r.state IN ('RETURNED', 'REVISING') AND split_part(h.path, '/', 1) <> ALL(${reopenedPlaces}::text[]))`

/**
 * SQL: why handed section `h` of report `r` in round `rd` opens nothing (`HandedRefusal`); null while it opens its text. `e`: that
 * it was taken back.
 */
export const handedRefusal = `CASE WHEN e.handed_id IS NOT NULL OR ${writesNoMore} THEN 'ended'
  WHEN h.expires_at <= now() THEN 'expired'
  WHEN ${isClosed} OR r.state IN ('SUBMITTED', 'RESUBMITTED', 'ACCEPTED', 'COMPILED') OR ${isLocked} THEN 'closed'
  WHEN (SELECT count(*) FROM handed_answer n WHERE n.handed_id = h.id) >= ${maxHandedAnswers} THEN 'tooMany' END`
