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
  const theirs = theirsOf(viewer)
  const follows = followsRounds(viewer)
  if (seesOwnAlone(viewer) || (!follows && (await areFew(pool, theirs, limits)))) return exact(await find('visible'))
  const lately = await findLately(pool, null, asked, limits, (times) =>
    find(times.length > 1 ? 'stretch' : 'since', times),
  )
  if (lately) return lately
  // What few reports have is found sooner by its words alone than by whose they are.
  if (follows || (await isRare(pool, asked.terms, limits))) return exact(await find('all'))
  const latelyOfTheirs = await findLately(pool, theirs, asked, limits, (times) =>
    find(times.length > 1 ? 'visibleStretch' : 'visibleSince', times),
  )
  return latelyOfTheirs ?? exact(await find('visible'))
}

const exact = (found: FoundHere): Found => ({ ...found, least: false, facetsLeast: false })
