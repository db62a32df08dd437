import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { SaidBlock } from '../listing/lay-out.ts'
import type { Said } from '../listing/said.ts'

/** The answer that acts are on, and the ways to another one. */
export interface Current {
  readonly report: string | null
  /** It, and those that are folded under it. */
  readonly answers: readonly Said[]
  readonly choose: (report: string) => void
  /** Goes on, or back, among the answers that are seen, and takes the focus there. */
  readonly step: (by: 1 | -1) => void
  /** Takes the focus to the current answer. */
  readonly focus: () => void
}

/**
 * The first answer is current until another is chosen. Where the current one goes out of the list – it was read, and only
 * what is unread is wanted – the one that comes into its place is.
 */
export function useCurrent(
  blocks: readonly SaidBlock[],
  open: ReadonlySet<string>,
  list: RefObject<HTMLElement | null>,
): Current {
  const entries = blocks.flatMap(({ folds }) =>
    folds.flatMap(({ key, members }) =>
      open.has(key)
        ? members.map((said) => ({ report: said.answer.submission.report, answers: [said] }))
        : [{ report: key, answers: members }],
    ),
  )
  const [chosen, choose] = useState<string | null>(null)
  const place = useRef(0)
  const found = entries.findIndex(({ report }) => report === chosen)
  const at = found < 0 ? Math.min(place.current, entries.length - 1) : found
  const { report = null, answers = [] } = entries[at] ?? {}
  useEffect(() => {
    place.current = Math.max(at, 0)
  }, [at])
  useEffect(() => {
    // What had the focus is gone: whoever goes by keys goes on where it was.
    if (chosen === null || report === null || report === chosen) return
    choose(report)
    if (document.activeElement === document.body) focusOn(list.current, report)
  }, [chosen, report, list])

  const focus = useCallback(() => {
    if (report !== null) focusOn(list.current, report)
  }, [list, report])
  const step = (by: 1 | -1) => {
    const seen = seenEntries(list.current)
    const now = seen.findIndex((entry) => entry.dataset['entry'] === report)
    // The first step goes to where one is.
    const inside = list.current?.contains(document.activeElement) ?? false
    const next = seen[inside && now >= 0 ? now + by : Math.max(now, 0)]?.dataset['entry']
    if (next === undefined) return
    choose(next)
    focusOn(list.current, next)
  }
  return { report, answers, choose, step, focus }
}

/** The answers that are not in a block that is folded. */
const seenEntries = (list: HTMLElement | null): HTMLElement[] =>
  [...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].filter(
    (entry) => !entry.closest('details:not([open])'),
  )

/** Shows an answer, in a block that was folded too. False where it is not on the page (yet). */
export function showEntry(list: HTMLElement | null, report: string): HTMLElement | null {
  const entry = list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(report)}"]`) ?? null
  entry?.closest('details')?.setAttribute('open', '')
  entry?.scrollIntoView({ block: 'nearest' })
  return entry
}

function focusOn(list: HTMLElement | null, report: string): void {
  showEntry(list, report)?.focus({ preventScroll: true })
}
