import { type DiffPart, diffTexts } from '@thidua/draft/compare/diff-texts'
import { useDeferredValue, useMemo } from 'react'
import { useMessages } from '#messages/use-messages.ts'

/**
 * Two texts in one, word by word: what went is struck, what came is marked; of a passage that was replaced as a whole
 * the old one, then the new one. `removed` and `added` are said to a screen reader, which reads neither colour nor line.
 * The rest of the page never waits for the comparing: until it is done the new text stands without marks.
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
  const texts = useMemo(() => ({ before, after }), [before, after])
  const shown = useDeferredValue(texts, null)
  const parts = useMemo(() => (shown ? diffTexts(shown.before, shown.after) : null), [shown])
  return (
    <p className="leading-relaxed break-words whitespace-pre-wrap" aria-busy={shown !== texts}>
      {parts === null
        ? after
        : // Parts of one comparison have no identity but their order.
          parts.map((part, index) => <Part key={index} part={part} removed={removed} added={added} />)}
    </p>
  )
}

function Part({ part, removed, added }: { part: DiffPart; removed: string; added: string }) {
  const { compared: m } = useMessages('app')
  switch (part.kind) {
    case 'same':
      return part.text
    case 'removed':
      return <Removed label={removed}>{part.text}</Removed>
    case 'added':
      return <Added label={added}>{part.text}</Added>
    case 'replaced':
      return (
        <span className="my-2 flex flex-col gap-2">
          <span className="text-sm text-quiet">{m.replaced}</span>
          <Removed label={removed}>{part.before}</Removed>
          <Added label={added}>{part.after}</Added>
        </span>
      )
  }
}

interface ChangedText {
  label: string
  children: string
}

const Removed = ({ label, children }: ChangedText) => (
  <del className="rounded-sm bg-problem-wash text-problem decoration-problem">
    <Said label={label}>{children}</Said>
  </del>
)

const Added = ({ label, children }: ChangedText) => (
  <ins className="rounded-sm bg-accent-wash font-medium text-accent-deep decoration-accent/60 underline-offset-3">
    <Said label={label}>{children}</Said>
  </ins>
)

/** A changed text between the words that say to a screen reader what became of it. */
const Said = ({ label, children }: ChangedText) => (
  <>
    <span className="sr-only">[{label}: </span>
    {children}
    <span className="sr-only">]</span>
  </>
)
