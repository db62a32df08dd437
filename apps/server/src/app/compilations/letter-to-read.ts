import type { FollowKind } from '@thidua/consolidation/out/followed-letter'
import type { LetterMovement, LetterRound } from '@thidua/letter/compose/report-input'
import type { FieldPath } from '@thidua/schema/outline/paths'
import { can, type Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { isUuid, jsonObject, statement } from '#lib/sql.ts'

/** A compiled letter that somebody asked for as a file. */
export interface LetterToRead {
  readonly roundId: string
  readonly hostAgencyId: string
  readonly symbol: string
  readonly kind: LetterRound['kind']
  readonly movement: LetterMovement
  /** Of the letter as it was issued; null for a draft. */
  readonly submissionId: string | null
  /** What it is to the letter that it follows; null for the first. */
  readonly followKind: FollowKind | null
  /** Its number, as typed. */
  readonly number: string
}

/** A text of the draft of report `r`; null where it says nothing. */
const draftText = (path: FieldPath): string =>
  `(SELECT nullif(f.value, '') FROM draft_field f WHERE f.report_id = r.id AND f.path = '${path}')`

const letter = `SELECT rd.id AS "roundId", rd.host_agency_id AS "hostAgencyId", host.symbol, rd.kind, s.id AS "submissionId",
    CASE WHEN s.id IS NULL THEN ${draftText('B/follows')} ELSE s.answers ->> 'B/follows' END::json ->> 'kind' AS "followKind",
    coalesce(CASE WHEN s.id IS NULL THEN ${draftText('letter/number')} ELSE s.answers ->> 'letter/number' END, '') AS number,
    ${jsonObject({ name: 'mv.name', fromYear: 'mv.from_year', toYear: 'mv.to_year' })} AS movement
  FROM report r JOIN round rd ON rd.id = r.compiles_round_id JOIN agency host ON host.id = rd.host_agency_id
    JOIN movement mv ON mv.id = rd.movement_id`

const ofRound = statement<LetterToRead>(
  'compiled-letter-of-round',
  `${letter} LEFT JOIN submission s ON s.report_id = r.id AND s.number = r.latest_number
    AND r.state IN ('SUBMITTED', 'RESUBMITTED') WHERE rd.id = $1`,
)
const issued = statement<LetterToRead>(
  'compiled-letter-issued',
  `${letter} JOIN submission s ON s.report_id = r.id WHERE s.id = $1`,
)

/** By which id a letter is asked for: that of its round gives it as it stands now – issued, or the draft that follows what was issued –, that of an issue, also of one that was withdrawn, what was issued. */
export type Named = 'round' | 'issue'

/** A compiled letter for who compiles its round; null where it is not there for this person. */
export async function letterToRead(pool: Pool, viewer: Viewer, named: Named, id: string): Promise<LetterToRead | null> {
  const [found] = isUuid(id) ? await (named === 'round' ? ofRound : issued)(pool, [id]) : []
  return found && can(viewer, 'compile:round', found).allowed ? found : null
}
