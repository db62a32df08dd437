import { type Part, printedText } from '@thidua/consolidation/sources/part'
import { fieldId } from '../writing/use-focus-wish.ts'
import type { Writing } from '../writing/use-writing.ts'
import { WordsWithStrays } from './words-with-strays.tsx'

interface ComputedWordsProps {
  readonly part: Part
  readonly label: string
  readonly describedBy: string | undefined
  readonly strayFigures: ReadonlySet<string>
  readonly writing: Writing
  readonly onFocus: (pid: string) => void
  readonly toTools: () => void
}

/** What is computed is read, not written: it takes the caret like its neighbours, so that keys lead through the letter. */
export function ComputedWords({
  part,
  label,
  describedBy,
  strayFigures,
  writing,
  onFocus,
  toTools,
}: ComputedWordsProps) {
  const { pid } = part
  return (
    // biome-ignore lint/a11y/useSemanticElements: a paragraph among paragraphs, not a set of fields
    <div
      id={fieldId(pid)}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: moved and opened by keys like the paragraphs beside it
      tabIndex={0}
      aria-label={label}
      aria-describedby={describedBy}
      onFocus={() => onFocus(pid)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null
        if (event.altKey && event.key === 'F10') toTools()
        else if (!by || event.ctrlKey || event.metaKey || event.shiftKey) return
        else if (event.altKey) writing.move(pid, by)
        else if (!writing.walk(pid, by)) return
        event.preventDefault()
      }}
    >
      <WordsWithStrays text={printedText(part)} strayFigures={strayFigures} />
    </div>
  )
}
