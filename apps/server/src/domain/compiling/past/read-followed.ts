import { type FollowedLetter, followedLetter, followOf } from '@thidua/consolidation/out/followed-letter'
import { readSealedLetter } from '@thidua/consolidation/out/sealed-letter'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Queryable } from '#lib/sql.ts'
import type { SubmissionHead } from '../standing-as-of.ts'
import { pastFields } from './past-fields.ts'

/** The issued letter that a compiled report's fields name as the one they follow; null where they name none. */
export async function readFollowed(
  db: Queryable,
  reportId: string,
  fields: Answers,
  standing: readonly SubmissionHead[],
): Promise<FollowedLetter | null> {
  const follow = followOf(fields)
  const sealed = follow && (await pastFields(db, reportId, follow.submission))
  if (!follow || !sealed) return null
  const host = readSealedLetter(sealed)?.about.host ?? { symbol: '' }
  return followedLetter(follow, sealed, host, standing)
}
