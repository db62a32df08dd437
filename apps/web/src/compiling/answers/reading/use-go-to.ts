import { type RefObject, useEffect, useRef } from 'react'
import type { SaidBlock } from '../listing/lay-out.ts'
import { showEntry } from './use-current.ts'

/** An answer that is to be shown. */
export interface Goal {
  readonly report: string
  /** Whether it gets the focus, too. */
  readonly focus: boolean
}

/** Shows an answer once for every goal, out of a fold and out of a folded block. */
export function useGoTo(goal: Goal | null, { blocks, open, onOpen }: Folds, list: RefObject<HTMLElement | null>): void {
  const reached = useRef<Goal | null>(null)
  const folds = blocks.flatMap((block) => block.folds)
  const fold =
    goal && folds.find(({ members }) => members.some(({ answer }) => answer.submission.report === goal.report))
  const closed = fold && fold.key !== goal.report && !open.has(fold.key) ? fold.key : null
  useEffect(() => {
    if (!goal || reached.current === goal) return
    if (closed !== null) return onOpen(closed)
    const entry = showEntry(list.current, goal.report)
    if (!entry) return
    reached.current = goal
    if (goal.focus) entry.focus({ preventScroll: true })
    // With every drawing: the answer may be made later.
  })
}

interface Folds {
  readonly blocks: readonly SaidBlock[]
  readonly open: ReadonlySet<string>
  readonly onOpen: (fold: string) => void
}
