import '#ui/letter-fonts.css'
import './sheet.css'
import type { FindSubmission } from '@thidua/consolidation/answers/compiled-round'
import type { Part } from '@thidua/consolidation/sources/part'
import { placeOf } from '@thidua/schema/outline/paths'
import { itemsOf, numberOf } from '@thidua/schema/outline/template'
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { AssignButton } from '../../assignments/assign-button.tsx'
import { type Compiling, useCompiling } from '../../model/compiling.ts'
import { ComputedContext } from '../opened/computed-context.ts'
import { JointInspections } from '../questions/joint-inspections.tsx'
import { KeptTexts } from '../saving/kept-texts.tsx'
import { PartConflicts } from '../saving/part-conflicts.tsx'
import { looksOf } from '../writing/part-looks.ts'
import { useFocusWish } from '../writing/use-focus-wish.ts'
import { useItemParts } from '../writing/use-item-parts.ts'
import { useWriting } from '../writing/use-writing.ts'
import { ParagraphList } from './paragraph-list.tsx'
import { ParagraphTools, toolsId } from './paragraph-tools.tsx'
import { RemovedParts } from './removed-parts.tsx'
import { UnsourcedCount } from './unsourced-count.tsx'
import { useComputedToday } from './use-computed-today.ts'
import { useLetterHeading } from './use-letter-heading.ts'
import { useLitParts } from './use-lit-parts.ts'
import { usePartConflicts } from './use-part-conflicts.ts'

/** The open item as the letter will print it, written in place. `views` stands above it. */
export function ItemSheet({ views }: { views: ReactNode }) {
  const { letter: m } = useMessages('compiling')
  const { item, template, draft, sources, act, undo, mayUndo, keptWritten, caret, setCaret, pointed, mayWrite } =
    useCompiling()
  const { parts, removed, read } = useItemParts(draft, item)
  const focusOn = useFocusWish()
  const find = sources.find
  const writing = useWriting({ item, draft, read, find, acts: { act, undo, mayUndo, keptWritten }, focusOn })
  const shown = useDeferredValue(sources)
  const findOf = useMemo(() => findWhereLoaded(shown, itemsOf(template).length), [shown, template])
  const computed = useComputedToday(item)
  const conflicts = usePartConflicts(item, parts)
  const lit = useLitParts(parts, pointed)
  const [opened, toggle] = useOpened()
  useFollowCaret(parts, caret, setCaret, focusOn)
  const toTools = useCallback(() => document.querySelector<HTMLElement>(`#${toolsId} button`)?.focus(), [])

  const looks = parts.map((part) => looksOf(part, findOf(part)))
  const unsourced = parts.filter((_, at) => (looks[at]?.unsourced ?? 0) > 0)
  const current = parts.findIndex(({ pid }) => pid === caret)
  const currentLooks = looks[current]
  const heading = useLetterHeading(item)

  return (
    <ComputedContext value={computed}>
      <div className="sticky top-0 z-10 border-b border-line bg-paper px-3 py-1 sm:px-4">
        <div className="flex flex-wrap items-center justify-between gap-x-4">
          {views}
          {mayWrite ? <AssignButton /> : null}
          <UnsourcedCount
            count={looks.reduce((sum, one) => sum + one.unsourced, 0)}
            onNext={() => {
              const next = unsourced.find((part) => parts.indexOf(part) > current) ?? unsourced[0]
              if (next) focusOn(next.pid, 0, true)
            }}
          />
        </div>
        {mayWrite ? (
          <ParagraphTools
            part={parts[current] ?? null}
            label={currentLooks ? m.paragraph(current + 1, m.kinds[currentLooks.kind]) : ''}
            writing={writing}
            toParagraph={(pid) => focusOn(pid, 0, true)}
          />
        ) : null}
        <p role="status" className="text-sm text-notice">
          {keptWritten ? m.keptWritten : ''}
        </p>
      </div>
      <div className="flex flex-col gap-4 px-2 py-4 sm:px-4">
        <KeptTexts />
        {conflicts.elsewhere.length > 0 ? (
          <PartConflicts conflicts={conflicts.elsewhere} title={m.saving.elsewhere} />
        ) : null}
        {computed && computed.joint.length > 0 ? <JointInspections questions={computed.joint} /> : null}
        <article
          aria-label={m.sheet(numberOf(template, item))}
          className="sheet rounded-sm border border-line bg-sheet px-2 py-6 shadow-sheet sm:px-5 sm:py-8"
        >
          <div className="sheet-paragraph">
            <h2 lang="vi" className="sheet-heading px-2.5 text-[1em]! leading-snug">
              {heading}
            </h2>
          </div>
          {parts.length > 0 ? (
            <ParagraphList
              parts={parts}
              findOf={findOf}
              computed={computed}
              caret={caret}
              lit={lit}
              opened={opened}
              conflictsOf={conflicts.of}
              writing={writing}
              mayWrite={mayWrite}
              onFocus={setCaret}
              onToggle={toggle}
              toTools={toTools}
            />
          ) : (
            <EmptyItem onWrite={mayWrite ? () => writing.insert(null) : null} />
          )}
          {mayWrite && parts.length > 0 ? (
            <div className="sheet-paragraph font-sans">
              <Button
                look="quiet"
                className="justify-self-start text-sm"
                onClick={() => writing.insert(parts.at(-1)?.pid ?? null)}
              >
                {m.add}
              </Button>
            </div>
          ) : null}
        </article>
        {mayWrite ? (
          <>
            <RemovedParts removed={removed} writing={writing} />
            <p className="font-sans text-xs text-quiet max-sm:hidden">{m.help}</p>
          </>
        ) : null}
      </div>
    </ComputedContext>
  )
}

/** An invitation, where nothing stands yet. */
function EmptyItem({ onWrite }: { onWrite: (() => void) | null }) {
  const { empty: m } = useMessages('compiling').letter
  return (
    <div className="px-4 py-8 text-center font-sans">
      <p className="font-semibold">{m.title}</p>
      {onWrite ? (
        <>
          <p className="mx-auto mt-1 max-w-sm text-sm text-quiet">{m.text}</p>
          <Button look="secondary" className="mt-4" onClick={onWrite}>
            {m.write}
          </Button>
        </>
      ) : null}
    </div>
  )
}

/** What finds the sources of a paragraph; null while one of them is on its way. `all` is how many items there are. */
function findWhereLoaded({ find, loaded }: Compiling['sources'], all: number): (part: Part) => FindSubmission | null {
  if (loaded.size === all) return () => find
  return ({ item, sources }) =>
    loaded.has(item) && sources.every(({ quote }) => isLoaded(loaded, placeOf(quote.path))) ? find : null
}

const isLoaded = (loaded: ReadonlySet<string>, place: string | null) => place === null || loaded.has(place)

/** The paragraphs that are open to their sources. */
function useOpened(): [opened: ReadonlySet<string>, toggle: (pid: string) => void] {
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set())
  const toggle = useCallback(
    (pid: string) =>
      setOpened((before) =>
        before.has(pid) ? new Set([...before].filter((one) => one !== pid)) : new Set([...before, pid]),
      ),
    [],
  )
  return [opened, toggle]
}

/** A paragraph that goes away gives the caret, and the focus that it had, to the one in its place. */
function useFollowCaret(
  parts: readonly Part[],
  caret: string | null,
  setCaret: (pid: string | null) => void,
  focusOn: (pid: string, at: number, isThere: boolean) => void,
): void {
  const before = useRef(parts)
  useEffect(() => {
    const at = before.current.findIndex(({ pid }) => pid === caret)
    before.current = parts
    if (caret === null || at < 0 || parts.some(({ pid }) => pid === caret)) return
    const next = parts[Math.min(at, parts.length - 1)]?.pid ?? null
    setCaret(next)
    if (next !== null && document.activeElement === document.body) focusOn(next, 0, true)
  })
  useEffect(() => () => setCaret(null), [setCaret])
}
