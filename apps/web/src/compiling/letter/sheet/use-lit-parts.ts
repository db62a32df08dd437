import type { Part } from '@thidua/consolidation/sources/part'
import { useEffect, useMemo } from 'react'
import type { PointedWords } from '../../model/compiling.ts'

const none: ReadonlySet<string> = new Set()

/** The paragraphs that rest on the words that are pointed at; the first of them comes into sight. */
export function useLitParts(parts: readonly Part[], pointed: PointedWords | null): ReadonlySet<string> {
  const lit = useMemo(
    () => (pointed ? new Set(parts.filter((part) => restsOn(part, pointed)).map(({ pid }) => pid)) : none),
    [parts, pointed],
  )
  const [first] = lit
  useEffect(() => {
    if (first !== undefined) document.querySelector(`[data-pid="${first}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [first])
  return lit
}

const restsOn = ({ sources }: Part, { submission, path, start, end }: PointedWords): boolean =>
  sources.some(
    ({ quote }) => quote.submission === submission && quote.path === path && quote.start < end && start < quote.end,
  )
