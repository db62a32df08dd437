import type { ItemId } from '@thidua/schema/outline/item-id'
import { useEffect, useEffectEvent } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { type CompilationHeads, compilingQuery, liveQuery } from '../compiling-query.ts'
import type { SourcesStore } from './sources-store.ts'

const everyMs = 4_000

interface Options {
  readonly roundId: string
  readonly compilation: CompilationHeads
  readonly draft: DraftStore
  readonly store: SourcesStore
  readonly item: ItemId
}

/**
 * Looks now and then, while the page is seen, for what other compilers saved and agencies sent. A look that fails says
 * nothing: the next one comes, and saving has its own line.
 */
export function useLiveCompilation({ roundId, compilation, draft, store, item }: Options): void {
  const refresh = useEffectEvent((heads: CompilationHeads) => store.refresh(heads, item))
  useEffect(() => {
    let since = compilation.moment
    let stands = standsOf(compilation)
    let ended = false
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const asked = { fetchPolicy: 'no-cache', variables: { roundId } } as const
      const { data } = await apolloClient.query({ ...asked, query: liveQuery, variables: { roundId, since } })
      const now = data?.round?.compilation
      if (!now || ended) return
      draft.receive(now.draft)
      since = now.moment
      if (standsOf(now) === stands) return
      const whole = (await apolloClient.query({ ...asked, query: compilingQuery })).data?.round?.compilation
      if (!whole || ended) return
      await refresh(whole)
      stands = standsOf(whole)
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
  }, [roundId, compilation, draft])
}

const standsOf = ({ basis, standing }: { basis: string; standing: readonly { readonly id: string }[] }): string =>
  `${basis} ${standing.map(({ id }) => id).join(' ')}`
