import type { AsideReason } from '@thidua/consolidation/coverage/disposition'
import { disposeOf, undispose } from '@thidua/consolidation/coverage/disposition'
import { quoteWords, restOn } from '@thidua/consolidation/editing/take-words'
import { derivedId } from '@thidua/consolidation/sources/derived-id'
import { type Patch, readParts, withPatches } from '@thidua/consolidation/sources/part-fields'
import { quoteOf } from '@thidua/consolidation/sources/quote-of'
import { useState } from 'react'
import { newId } from '#lib/new-id.ts'
import { type PointedWords, useCompiling } from '../../model/compiling.ts'
import type { Said } from '../listing/said.ts'
import type { AnswerSelection } from './use-selection.ts'
import { wholeTexts } from './whole-texts.ts'

/** What came of the last act, for the line beside the acts. */
type Outcome = 'quoted' | 'based' | 'aside' | 'annex' | 'unread' | 'undone' | 'noWords' | 'noParagraph' | 'inUse'

export interface AnswerActs {
  /** Null before the first act. `count`: how many quotes or answers. */
  readonly outcome: { readonly kind: Outcome; readonly count: number } | null
  readonly quote: () => void
  readonly base: () => void
  readonly setAside: (why: { readonly reason: AsideReason; readonly note: string }) => void
  /** Into the annex; back to unread when it is there already. */
  readonly annex: () => void
  readonly unread: () => void
  readonly undo: () => void
}

/** The acts on some answers that say the same, each one of which can be taken back. */
export function useAnswerActs(answers: readonly Said[], selection: AnswerSelection): AnswerActs {
  const { item, draft, sources, caret, setCaret, act, undo, mayUndo } = useCompiling()
  const [outcome, setOutcome] = useState<AnswerActs['outcome']>(null)
  const tell = (kind: Outcome, count = 1) => setOutcome({ kind, count })
  const [first] = answers

  const chosen = (): PointedWords[] => {
    const words = selection.words()
    return words.length > 0 || !first ? words : wholeTexts(first.answer)
  }
  const quotes = () =>
    chosen().flatMap((words) => {
      const submission = sources.find(words.submission)
      return submission ? [quoteOf(submission, words.path, words)] : []
    })
  /** The draft may be newer than what is on the page by a keystroke. */
  const partsNow = (fields = draft.answers()) => readParts(fields).filter((part) => part.item === item)

  const quote = () => {
    let fields = draft.answers()
    let behind = partsNow().some(({ pid }) => pid === caret) ? caret : (partsNow().at(-1)?.pid ?? null)
    const patches = quotes().flatMap((words): Patch[] => {
      const pid = derivedId('taken', newId())
      const made = quoteWords(partsNow(fields), { item, pid, behind }, words, sources.find)
      fields = withPatches(fields, made)
      if (made.length > 0) behind = pid
      return made
    })
    if (patches.length === 0) return tell('noWords')
    act(patches)
    setCaret(behind)
    selection.clear()
    tell('quoted')
  }
  const base = () => {
    const part = partsNow().find(({ pid }) => pid === caret)
    if (!part) return tell('noParagraph')
    const words = quotes()
    if (words.length === 0) return tell('noWords')
    act(words.flatMap((one) => restOn(part, one)))
    selection.clear()
    tell('based')
  }
  const dispose = (to: 'annex' | 'aside' | null, why: { reason: AsideReason; note: string } | null = null) => {
    const free = answers.filter(({ use }) => use !== 'used')
    if (free.length === 0) return tell('inUse')
    act(
      free.map(({ answer: { submission } }) =>
        to === null
          ? undispose({ item, report: submission.report })
          : disposeOf({
              item,
              report: submission.report,
              to,
              reason: why?.reason ?? null,
              note: why?.note ?? '',
              submission: submission.id,
            }),
      ),
    )
    tell(to ?? 'unread', free.length)
  }
  return {
    outcome,
    quote,
    base,
    setAside: (why) => dispose('aside', why),
    annex: () => dispose(answers.every(({ use }) => use === 'annex') ? null : 'annex'),
    unread: () => dispose(null),
    undo: () => {
      if (!mayUndo) return
      undo()
      tell('undone')
    },
  }
}
