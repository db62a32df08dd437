import { itemsOf } from '@thidua/schema/outline/template'
import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { useAddressView } from '#lib/use-address-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { AnswersPane } from './answers/answers-pane.tsx'
import { type CompilationHeads, type CompilingRound, textsQuery } from './compiling-query.ts'
import { RoomHeader } from './header/room-header.tsx'
import { LetterPane } from './letter/letter-pane.tsx'
import { CompilingContext } from './model/compiling.ts'
import { useCompilingModel } from './model/use-compiling-model.ts'
import { isIssued, useLiveCompilation } from './model/use-live-compilation.ts'
import { OutlinePane } from './outline/outline-pane.tsx'
import { type PaneName, PaneSwitch, paneNames } from './pane-switch.tsx'
import { SourcesStore } from './sources/sources-store.ts'
import './room.css'

interface RoomProps {
  readonly round: CompilingRound
  readonly compilation: CompilationHeads
  readonly draft: DraftStore
  readonly mayWrite: boolean
}

/** The room of compiling: outline, answers and letter beside each other; one after the other where it is narrow. */
export function Room({ round, compilation, draft, mayWrite }: RoomProps) {
  const m = useMessages('compiling')
  // `muc` (mục): the item that is open; `xem`: the pane that a narrow window shows.
  const [view, change] = useAddressView(['muc', 'xem'])
  const items = itemsOf(round.outline)
  const item = (items.find(({ id }) => id === view.muc) ?? items[0])?.id
  if (item === undefined) throw new Error('an outline without items')
  const pane: PaneName = paneNames.find((name) => name === view.xem) ?? 'answers'
  const [store] = useState(
    () => new SourcesStore({ template: round.outline, heads: compilation, read: (of) => readTexts(round.id, of) }),
  )
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    store.readAll(item).catch(() => setFailed(true))
    // Which item is open when the room opens is all that matters.
  }, [store])
  const { revalidate } = useRevalidator()
  const onMoved = () => void revalidate()
  const live = useLiveCompilation({ roundId: round.id, compilation, draft, store, item, onMoved })
  const issued = compilation.issues.findLast(({ withdrawn }) => !withdrawn)
  const followKind = isIssued(compilation.state) ? null : (compilation.followKind ?? null)
  const compiling = useCompilingModel({
    roundId: round.id,
    template: round.outline,
    draft,
    store,
    item,
    open: (muc) => change({ muc }),
    mayWrite,
    heads: compilation,
    sealedId: isIssued(compilation.state) ? (issued?.id ?? null) : null,
    follow: followKind && issued ? { kind: followKind, submission: issued.id } : null,
  })
  return (
    <DraftContext value={draft}>
      <CompilingContext value={compiling}>
        <div className="compiling-room flex flex-col">
          <RoomHeader round={round} compilation={compilation} live={live} failed={failed} />
          <PaneSwitch pane={pane} show={(xem) => change({ xem })} />
          <div className="compiling-panes grid min-h-0 grow grid-cols-1 lg:grid-cols-[16rem_1fr_1fr]">
            <section aria-label={m.panes.outline} data-shown={pane === 'outline'}>
              <OutlinePane />
            </section>
            <section aria-label={m.panes.answers} data-shown={pane === 'answers'}>
              <AnswersPane />
            </section>
            <section aria-label={m.panes.letter} data-shown={pane === 'letter'}>
              <LetterPane />
            </section>
          </div>
        </div>
      </CompilingContext>
    </DraftContext>
  )
}

async function readTexts(roundId: string, item: string) {
  const { data } = await apolloClient.query({
    query: textsQuery,
    variables: { roundId, item },
    fetchPolicy: 'no-cache',
  })
  const texts = data?.round?.compilation?.texts
  if (!texts) throw new Error('the texts of an item were not read')
  return texts
}
