import type { Viewer } from '@thidua/schema/permissions'
import type { Pool } from 'pg'
import { findLately, searchLimits } from './find-lately.ts'
import { type Found, type FoundHere, type SearchAsked, searches, type Way } from './found-sql.ts'
import { bitsChosen } from './search-kinds.ts'
import { followsRounds, rightsOf, seesOwnAlone } from './search-rights.ts'

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
  const lately = await findLately(pool, asked, limits, (stretch) =>
    find(stretch.length > 1 ? 'stretch' : 'since', stretch),
  )
  return lately ?? exact(await find(followsRounds(viewer) ? 'all' : 'visible'))
}

const exact = (found: FoundHere): Found => ({ ...found, least: false, facetsLeast: false })
