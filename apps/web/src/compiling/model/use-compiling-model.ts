import { decisionsOf, type ItemCoverage, itemCoverage, usedAnswers } from '@thidua/consolidation/coverage/coverage-of'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { itemsOf, type Template } from '@thidua/schema/outline/template'
import { useCallback, useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { type Analyst, startAnalyst } from '../analyst/analyst.ts'
import { useWorkedOut } from '../analyst/use-worked-out.ts'
import type { SourcesStore } from '../sources/sources-store.ts'
import type { Compiling, PointedWords } from './compiling.ts'
import { contentsReader } from './read-contents.ts'
import { draftReader } from './read-draft.ts'
import { useActs } from './use-acts.ts'

interface Options {
  readonly roundId: string
  readonly template: Template
  readonly draft: DraftStore
  readonly store: SourcesStore
  readonly item: ItemId
  readonly open: (item: ItemId) => void
  readonly mayWrite: boolean
  readonly sealedId: string | null
  readonly follow: Compiling['follow']
  readonly heads: Compiling['heads']
}

/** The room's state: draft and sources, and what follows from them. Typing never waits for any of it. */
export function useCompilingModel({ template, draft, store, ...own }: Options): Compiling {
  const sources = useSyncExternalStore(store.subscribe, store.sources)
  const fields = useDeferredValue(useSyncExternalStore(draft.subscribe, draft.answers))
  const [reader] = useState(draftReader)
  const acts = useActs(draft)
  const analyst = useAnalyst(store)
  const [caret, setCaret] = useState<string | null>(null)
  const [pointed, point] = useState<PointedWords | null>(null)
  const draftOf = useMemo(() => reader(fields), [reader, fields])
  const items = useMemo(() => itemsOf(template).map(({ id }) => id), [template])

  const compilation = useMemo(() => {
    const drafts = items.map(draftOf)
    return {
      parts: drafts.flatMap(({ parts }) => parts),
      dispositions: drafts.flatMap(({ dispositions }) => dispositions),
      known: sources.known,
    }
  }, [items, draftOf, sources.known])

  const [readContents] = useState(contentsReader)
  const contents = useMemo(() => readContents(sources), [readContents, sources])
  const coverage = useMemo(() => {
    const used = usedAnswers(compilation.parts, sources.find)
    const decided = decisionsOf(compilation.dispositions)
    return new Map<ItemId, ItemCoverage>(
      [...contents].map(([item, reports]) => [item, itemCoverage(item, reports, used, decided)]),
    )
  }, [compilation, contents, sources.find])

  // `sources` is named because the analyst follows it: other texts, other deltas.
  const workDeltas = useCallback(() => {
    const { parts, dispositions } = compilation
    return sources.loaded.size > 0 && analyst
      ? analyst.ask({ kind: 'deltas', parts: parts.map((part) => ({ ...part, text: '' })), dispositions })
      : Promise.resolve(null)
  }, [analyst, compilation, sources])
  const deltas = useWorkedOut(workDeltas)

  return {
    ...own,
    ...acts,
    template,
    draft,
    sources,
    draftOf,
    compilation,
    coverageOf: (item) => coverage.get(item) ?? null,
    deltas,
    analyst,
    caret,
    setCaret,
    pointed,
    point,
  }
}

/** One analyst as long as the room is open; null before the first. */
function useAnalyst(store: SourcesStore): Analyst | null {
  const [analyst, setAnalyst] = useState<Analyst | null>(null)
  useEffect(() => {
    const started = startAnalyst(store)
    setAnalyst(started)
    return () => started.end()
  }, [store])
  return analyst
}
