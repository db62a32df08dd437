import type { FindSubmission } from '@thidua/consolidation/answers/compiled-round'
import type { Part } from '@thidua/consolidation/sources/part'
import { memo, useDeferredValue, useMemo } from 'react'
import type { Answered } from '../../analyst/analysis.ts'
import { Paragraph, type ParagraphProps } from './paragraph.tsx'
import type { PathConflict } from './use-part-conflicts.ts'

interface ParagraphListProps extends Pick<ParagraphProps, 'writing' | 'mayWrite' | 'onFocus' | 'onToggle' | 'toTools'> {
  readonly parts: readonly Part[]
  readonly findOf: (part: Part) => FindSubmission | null
  readonly computed: Answered['computed'] | null
  /** The paragraph that has, or last had, the caret. */
  readonly caret: string | null
  readonly lit: ReadonlySet<string>
  readonly opened: ReadonlySet<string>
  readonly conflictsOf: (pid: string) => readonly PathConflict[]
}

/** The paragraphs of an item in their order. It looks at nothing but what it is given: the room around it is drawn oftener. */
export const ParagraphList = memo(function ParagraphList({
  parts,
  findOf,
  computed,
  caret,
  lit,
  opened,
  conflictsOf,
  ...same
}: ParagraphListProps) {
  const today = useMemo(() => computed && new Map(computed.today.map(({ pid, text }) => [pid, text])), [computed])
  // A new paragraph renumbers all behind it: those are named anew a little later, so that none of them holds it up.
  const order = useDeferredValue(parts.map(({ pid }) => pid).join(' '))
  const numbers = useMemo(() => new Map(order.split(' ').map((pid, at) => [pid, at + 1])), [order])
  return (
    <ol className="sheet-paragraphs">
      {parts.map((part, at) => (
        <Paragraph
          key={part.pid}
          part={part}
          nth={numbers.get(part.pid) ?? at + 1}
          find={findOf(part)}
          today={today ? (today.get(part.pid) ?? null) : undefined}
          isCurrent={part.pid === caret}
          isLit={lit.has(part.pid)}
          isOpen={opened.has(part.pid)}
          conflicts={conflictsOf(part.pid)}
          {...same}
        />
      ))}
    </ol>
  )
})
