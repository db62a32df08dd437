import type { Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { findLately, searchLimits } from './find-lately.ts'
import { type Found, type FoundHere, type SearchAsked, searches, type Way } from './found-sql.ts'
import { bitsChosen } from './search-kinds.ts'
import { followsRounds, rightsOf, seesOwnAlone, theirsOf } from './search-rights.ts'

/** A page of what a person finds, with how many there are and by what they can be narrowed. */
export async function findFor(pool: Pool, viewer: Viewer, asked: SearchAsked, limits = searchLimits): Promise<Found> {
  const { kinds, movementId, roundId, blockId, year } = asked.filter
  const values = [
    asked.terms,
    ...rightsOf(viewer),
    asked.drafts,
    kinds,
    movementId,
    roundId,
    blockId,
    year,
    ...(asked.after ?? [null, null, null, null]),
    asked.limit,
    bitsChosen(kinds),
  ]
  const find = async (way: Way, stretch: readonly string[] = []): Promise<FoundHere> => {
    const [found] = await searches[way](pool, [...values, ...stretch])
    if (!found) throw new Error('a search gave no row')
    return found
  }
  if (seesOwnAlone(viewer)) return exact(await find('own'))
  const { all, since, stretch } = followsRounds(viewer) ? everybodys : theirs
  const reports = followsRounds(viewer) ? null : theirsOf(viewer)
  const lately = await findLately(pool, reports, asked, limits, (times) =>
    find(times.length > 1 ? stretch : since, times),
  )
  return lately ?? exact(await find(all))
}

/** Ways of who follows the rounds of a host, and of who sees a part of its reports. */
const everybodys = { all: 'all', since: 'since', stretch: 'stretch' } as const satisfies Record<string, Way>
const theirs = { all: 'visible', since: 'visibleSince', stretch: 'visibleStretch' } as const satisfies Record<
  string,
  Way
>

const exact = (found: FoundHere): Found => ({ ...found, least: false, facetsLeast: false })
