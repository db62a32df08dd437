import type { ItemId } from '@thidua/schema/outline/item-id'
import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { type CompilationHeads, compilingQuery, liveQuery } from '../compiling-query.ts'
import type { SourcesStore } from '../sources/sources-store.ts'

const everyMs = 4_000

interface Options {
  readonly roundId: string
  readonly compilation: CompilationHeads
  readonly draft: DraftStore
  readonly store: SourcesStore
  readonly item: ItemId
  /** The letter was issued, withdrawn or followed up by somebody else: the page is read anew. */
  readonly onMoved: () => void
}

/** What the room knows of the server. */
export interface Live {
  /** Reads draft and sources anew at once. Throws what reading throws. */
  readonly refresh: () => Promise<void>
  /** The instant (ISO) up to which the page has what others saved. */
  readonly seenUntil: () => string
}

/**
 * Looks now and then, while the page is seen, for what other compilers saved and agencies sent. A look that fails says
 * nothing: the next one comes, and saving has its own line.
 */
export function useLiveCompilation({ roundId, compilation, draft, store, item, onMoved }: Options): Live {
  const since = useRef(compilation.moment)
  const stands = useRef(standsOf(compilation))
  const takeHeads = useEffectEvent((heads: CompilationHeads) => store.refresh(heads, item))
  const isMoved = useEffectEvent((state: CompilationHeads['state']) => isIssued(state) !== isIssued(compilation.state))
  const tellMoved = useEffectEvent(onMoved)

  const refresh = useCallback(async () => {
    const whole = await readCompilation(roundId)
    if (!whole) return
    draft.receive(whole.draft)
    since.current = whole.moment
    stands.current = standsOf(whole)
    await store.refresh(whole, item)
  }, [roundId, draft, store, item])

  useEffect(() => {
    let ended = false
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const variables = { roundId, since: since.current }
      const { data } = await apolloClient.query({ query: liveQuery, variables, fetchPolicy: 'no-cache' })
      const now = data?.round?.compilation
      if (!now || ended) return
      draft.receive(now.draft)
      since.current = now.moment
      if (isMoved(now.state)) tellMoved()
      if (standsOf(now) === stands.current) return
      const whole = await readCompilation(roundId)
      if (!whole || ended) return
      await takeHeads(whole)
      stands.current = standsOf(whole)
    }
    let timer = 0
    const again = () => {
      timer = window.setTimeout(
        () =>
          void look()
            .catch(() => undefined)
            .finally(ended ? () => undefined : again),
        everyMs,
      )
    }
    again()
    return () => {
      ended = true
      window.clearTimeout(timer)
    }
  }, [roundId, draft])

  const seenUntil = useCallback(() => since.current, [])
  return { refresh, seenUntil }
}

/** Whether the letter is issued in this state, and nobody writes it. */
export const isIssued = (state: CompilationHeads['state']): boolean => state === 'SUBMITTED' || state === 'RESUBMITTED'

async function readCompilation(roundId: string): Promise<CompilationHeads | null> {
  const { data } = await apolloClient.query({ query: compilingQuery, variables: { roundId }, fetchPolicy: 'no-cache' })
  return data?.round?.compilation ?? null
}

const standsOf = ({ basis, standing }: { basis: string; standing: readonly { readonly id: string }[] }): string =>
  `${basis} ${standing.map(({ id }) => id).join(' ')}`
