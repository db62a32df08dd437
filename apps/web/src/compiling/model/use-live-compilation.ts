import type { ItemId } from '@thidua/schema/outline/item-id'
import { useCallback, useRef } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofDraft, ofReport, ofRound } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'
import { type CompilationHeads, compilingQuery, liveQuery } from '../compiling-query.ts'
import type { SourcesStore } from '../sources/sources-store.ts'

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

/** Looks for what other compilers saved and agencies sent, as soon as it happens. */
export function useLiveCompilation({ roundId, compilation, draft, store, item, onMoved }: Options): Live {
  const since = useRef(compilation.moment)
  const stands = useRef(standsOf(compilation))

  const refresh = useCallback(async () => {
    const whole = await readCompilation(roundId)
    if (!whole) return
    draft.receive(whole.draft)
    since.current = whole.moment
    stands.current = standsOf(whole)
    await store.refresh(whole, item)
  }, [roundId, draft, store, item])

  const look = async () => {
    const now = (await askByItself(liveQuery, { roundId, since: since.current }, true))?.round?.compilation
    if (!now) return
    draft.receive(now.draft)
    since.current = now.moment
    if (isIssued(now.state) !== isIssued(compilation.state)) onMoved()
    if (standsOf(now) === stands.current) return
    const whole = await readCompilation(roundId)
    if (!whole) return
    await store.refresh(whole, item)
    stands.current = standsOf(whole)
  }
  const { reportId } = compilation
  const [ofLetter, ofItsDraft] = [ofReport(reportId ?? ''), ofDraft(reportId ?? '', () => draft.clientId())]
  const ofItsRound = ofRound(roundId)
  useLive((news) => ofItsRound(news) || ofLetter(news) || ofItsDraft(news), look)

  const seenUntil = useCallback(() => since.current, [])
  return { refresh, seenUntil }
}

/** Whether the letter is issued in this state, and nobody writes it. */
export const isIssued = (state: CompilationHeads['state']): boolean => state === 'SUBMITTED' || state === 'RESUBMITTED'

async function readCompilation(roundId: string): Promise<CompilationHeads | null> {
  return (await askByItself(compilingQuery, { roundId }, true))?.round?.compilation ?? null
}

const standsOf = ({ basis, standing }: { basis: string; standing: readonly { readonly id: string }[] }): string =>
  `${basis} ${standing.map(({ id }) => id).join(' ')}`
