import type { Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { areFew, findLately, isRare, searchLimits } from './find-lately.ts'
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
  const follows = followsRounds(viewer)
  if (seesOwnAlone(viewer) || (!follows && (await areFew(pool, theirsOf(viewer), limits))))
    return exact(await find('theirs'))
  const lately = await findLately(pool, asked, limits, (stretch) =>
    find(stretch.length > 1 ? 'stretch' : 'since', stretch),
  )
  if (lately) return lately
  return exact(await find(follows || (await isRare(pool, asked.terms, limits)) ? 'all' : 'theirs'))
}

const exact = (found: FoundHere): Found => ({ ...found, least: false, facetsLeast: false })
