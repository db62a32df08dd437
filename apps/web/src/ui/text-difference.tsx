import { diffTexts } from '@thidua/draft/diff-texts'
import { useMemo } from 'react'

/**
 * Two texts in one, word by word: what went is struck, what came is marked. `removed` and `added` are
 * said to a screen reader, which reads neither colour nor line.
 */
export function TextDifference({
  before,
  after,
  removed,
  added,
}: {
  before: string
  after: string
  removed: string
  added: string
}) {
  const parts = useMemo(() => diffTexts(before, after), [before, after])
  return (
    <p className="leading-relaxed break-words whitespace-pre-wrap">
      {parts.map(({ kind, text }, index) =>
        kind === 'same' ? (
          text
        ) : kind === 'removed' ? (
          // Parts of one comparison have no identity but their order.
          <del key={index} className="rounded-sm bg-problem-wash text-problem decoration-problem">
            <span className="sr-only">[{removed}: </span>
            {text}
            <span className="sr-only">]</span>
          </del>
        ) : (
          <ins
            key={index}
            className="rounded-sm bg-accent-wash font-medium text-accent-deep decoration-accent/60 underline-offset-3"
          >
            <span className="sr-only">[{added}: </span>
            {text}
            <span className="sr-only">]</span>
          </ins>
        ),
      )}
    </p>
  )
}
