import { type FocusEvent, type PointerEvent, useRef, useState } from 'react'
import { useAddressView } from '#lib/use-address-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useKeys } from '#ui/keys/use-keys.ts'
import { useCompiling } from '../model/compiling.ts'
import { ActBar } from './acting/act-bar.tsx'
import { useAnswerActs } from './acting/use-answer-acts.ts'
import { useSelection } from './acting/use-selection.ts'
import { selectNextSentence } from './choosing/next-sentence.ts'
import { wordsAtPoint } from './choosing/words-at-point.ts'
import type { UsedWords } from './listing/said.ts'
import { AnswerList } from './reading/answer-list.tsx'
import { FilterBar } from './reading/filter-bar.tsx'
import { QuietLists } from './reading/quiet-lists.tsx'
import { showEntry, useCurrent } from './reading/use-current.ts'
import { type Goal, useGoTo } from './reading/use-go-to.ts'
import { useItemAnswers } from './use-item-answers.ts'

/** What the agencies say to one item, and the acts on it: everything by keys, everything by buttons. */
export function ItemAnswers({ goal }: { goal: Goal | null }) {
  const m = useMessages('compiling').answers
  const { point, caret, setCaret, mayWrite, mayUndo } = useCompiling()
  const [words, setWords] = useState('')
  const [unreadOnly, setUnreadOnly] = useState(false)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [, changeView] = useAddressView(['xem'])
  const list = useRef<HTMLDivElement>(null)
  const { said, blocks, silent, alike, rests, litOf, itemOf } = useItemAnswers(words, unreadOnly)
  const current = useCurrent(blocks, open, list)
  const selection = useSelection(list)
  const acts = useAnswerActs(current.answers, selection)

  const openFold = (key: string) =>
    setOpen((before) =>
      before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key]),
    )
  const stopAsking = () => {
    setAsking(false)
    current.focus()
  }
  const all = (use: 'aside' | 'annex') => current.answers.every((one) => one.use === use)
  const extend = (more: boolean) => () => {
    const entry = current.report && showEntry(list.current, current.report)
    if (entry) selectNextSentence(entry, more)
  }
  useKeys({
    j: () => current.step(1),
    k: () => current.step(-1),
    s: extend(false),
    'shift+s': extend(true),
    ...(mayWrite && current.report !== null
      ? {
          enter: acts.quote,
          'shift+enter': acts.base,
          x: () => (all('aside') ? acts.unread() : setAsking(true)),
          p: acts.annex,
          z: acts.unread,
          u: acts.undo,
        }
      : {}),
  })

  useGoTo(goal, { blocks, open, onOpen: openFold }, list)
  useGoTo(rests, { blocks, open, onOpen: openFold }, list)

  const usedBy = ({ target }: { target: EventTarget }): readonly UsedWords[] => {
    const entry = target instanceof Element ? target.closest<HTMLElement>('[data-entry]') : null
    const report = entry?.dataset['entry']
    return said.find(({ answer }) => answer.submission.report === report)?.used ?? []
  }
  const onPointerMove = (event: PointerEvent) => {
    const used = usedBy(event)
    const element = event.target instanceof Element ? event.target.closest('[data-said]') : null
    const own = element instanceof HTMLElement ? used.filter(({ path }) => path === element.dataset['said']) : []
    point(element && own.length > 0 ? wordsAtPoint(element, event, own) : null)
  }
  const onFocus = (event: FocusEvent) => {
    const entry = event.target.closest<HTMLElement>('[data-entry]')
    if (entry?.dataset['entry']) current.choose(entry.dataset['entry'])
    point(usedBy(event)[0] ?? null)
  }
  const used = current.answers[0]?.used ?? []
  const showUse = () => {
    const next = used[(used.findIndex(({ pid }) => pid === caret) + 1) % used.length]
    if (!next) return
    setCaret(next.pid)
    point(next)
    changeView({ xem: 'letter' })
  }
  const shown = blocks.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <FilterBar
        words={words}
        onWords={setWords}
        unreadOnly={unreadOnly}
        onUnreadOnly={setUnreadOnly}
        shown={shown}
        all={said.length}
        onLeave={current.focus}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is inside acts; its frame only watches. */}
      <div
        ref={list}
        onFocus={onFocus}
        onPointerMove={onPointerMove}
        onPointerLeave={() => point(null)}
        onBlur={() => point(null)}
      >
        <AnswerList
          blocks={blocks}
          alike={alike}
          itemOf={itemOf}
          litOf={litOf}
          current={current.report}
          open={open}
          onOpen={openFold}
        />
        {shown === 0 ? (
          <p className="border-t border-line px-4 py-3 text-quiet sm:px-5">
            {said.length === 0 ? m.nothing : m.noMatch}
          </p>
        ) : null}
      </div>
      <QuietLists silent={silent} />
      {mayWrite ? (
        <ActBar
          answers={current.answers}
          selection={selection}
          acts={acts}
          mayUndo={mayUndo}
          asking={asking}
          onAsk={(ask) => (ask ? setAsking(true) : stopAsking())}
          onShowUse={used.length > 0 ? showUse : null}
        />
      ) : null}
    </>
  )
}
