import { Archive, BookMarked, FileSearch, Quote, Undo2, X } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { AsideReasons } from '../../asides/aside-reasons.tsx'
import type { Said } from '../listing/said.ts'
import type { AnswerActs } from './use-answer-acts.ts'
import type { AnswerSelection } from './use-selection.ts'

interface ActBarProps {
  /** What the acts are on: the current answer, and those folded under it. */
  readonly answers: readonly Said[]
  readonly selection: AnswerSelection
  readonly acts: AnswerActs
  readonly mayUndo: boolean
  /** Whether it asks why the answers are set aside. */
  readonly asking: boolean
  readonly onAsk: (asking: boolean) => void
  /** Shows the paragraph that rests on the current answer; null where none does. */
  readonly onShowUse: (() => void) | null
}

/** What can be done with the current answer, always in the same place; every key has its button here. */
export function ActBar({ answers, selection, acts, mayUndo, asking, onAsk, onShowUse }: ActBarProps) {
  const m = useMessages('compiling').answers
  const [first] = answers
  if (!first) return null
  const { agency } = first.answer.submission
  const { outcome } = acts
  const all = (use: Said['use']) => answers.every((one) => one.use === use)
  const small = 'px-2 text-sm max-2xl:[&>svg]:hidden xl:px-2.5'
  return (
    <div
      className="sticky bottom-0 z-20 border-t border-line bg-sheet px-2 py-1.5 shadow-float sm:px-3 print:hidden"
      // A finger that presses a button must not take the selection away before the press has read it.
      onPointerDown={(event) => {
        selection.keep()
        if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
      }}
    >
      {asking ? (
        <div className="px-2 py-1">
          <AsideReasons
            onCancel={() => onAsk(false)}
            onChoose={(why) => {
              onAsk(false)
              acts.setAside(why)
            }}
          />
        </div>
      ) : (
        <>
          <p className="flex items-baseline gap-2 px-2 text-sm">
            <span className="min-w-0 truncate font-medium">
              {selection.any ? m.selected : m.current(agency.name, answers.length)}
            </span>
            <span role="status" className="ml-auto shrink-0 text-quiet">
              {outcome ? m.outcomes[outcome.kind](outcome.count) : ''}
            </span>
          </p>
          <div className="flex flex-wrap items-center">
            <Button look="quiet" className={small} icon={<Quote aria-hidden className="size-4" />} onClick={acts.quote}>
              {m.acts.quote}
            </Button>
            <Button
              look="quiet"
              className={small}
              icon={<BookMarked aria-hidden className="size-4" />}
              onClick={acts.base}
            >
              {m.acts.base}
            </Button>
            <Button
              look="quiet"
              className={small}
              icon={<X aria-hidden className="size-4" />}
              onClick={() => (all('aside') ? acts.unread() : onAsk(true))}
            >
              {all('aside') ? m.acts.notAside : m.acts.aside}
            </Button>
            <Button
              look="quiet"
              className={small}
              icon={<Archive aria-hidden className="size-4" />}
              onClick={acts.annex}
            >
              {all('annex') ? m.acts.notAnnex : m.acts.annex}
            </Button>
            {onShowUse ? (
              <Button
                look="quiet"
                className={small}
                icon={<FileSearch aria-hidden className="size-4" />}
                onClick={onShowUse}
              >
                {m.acts.showUse}
              </Button>
            ) : null}
            {mayUndo ? (
              <Button
                look="quiet"
                className={`${small} ml-auto lg:hidden`}
                icon={<Undo2 aria-hidden className="size-4" />}
                onClick={acts.undo}
              >
                {m.acts.undo}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </div>
  )
}
