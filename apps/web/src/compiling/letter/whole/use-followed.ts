import { type FollowedLetter, followedLetter } from '@thidua/consolidation/out/followed-letter'
import { readSealedLetter } from '@thidua/consolidation/out/sealed-letter'
import { useMemo } from 'react'
import { useCompiling } from '../../model/compiling.ts'
import { usePast } from '../../past/use-past.ts'

/** The issued letter that the draft follows: undefined while it is read, 'failed' where it could not be; null for none. */
export function useFollowed(): FollowedLetter | 'failed' | null | undefined {
  const { roundId, follow, sources } = useCompiling()
  const sealed = usePast(roundId, follow?.submission ?? null)
  return useMemo(() => {
    if (!follow) return null
    if (sealed === null) return undefined
    if (sealed === 'failed') return 'failed'
    const host = readSealedLetter(sealed)?.about.host ?? { symbol: '' }
    return followedLetter(follow, sealed, host, sources.round.standing)
  }, [follow, sealed, sources])
}
