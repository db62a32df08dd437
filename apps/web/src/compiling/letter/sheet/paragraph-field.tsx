import { pastedLines } from '@thidua/consolidation/editing/paste-lines'
import type { Part } from '@thidua/consolidation/sources/part'
import { partPath } from '@thidua/consolidation/sources/part-fields'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useField } from '#lib/draft/use-draft.ts'
import { fieldId } from '../writing/use-focus-wish.ts'
import type { Writing } from '../writing/use-writing.ts'
import { WordsWithStrays } from './words-with-strays.tsx'

interface ParagraphFieldProps {
  readonly part: Part
  readonly label: string
  readonly describedBy: string | undefined
  readonly strayFigures: ReadonlySet<string>
  readonly writing: Writing
  readonly readOnly: boolean
  readonly onFocus: (pid: string) => void
  readonly toTools: () => void
}

/**
 * The words of a paragraph, written in place. The same words stand unseen under the field: they give it its height. Plain text: marks of the markup stand as they are typed.
 */
export const ParagraphField = memo(function ParagraphField({
  part: { item, pid },
  label,
  describedBy,
  strayFigures,
  writing,
  readOnly,
  onFocus,
  toTools,
}: ParagraphFieldProps) {
  const text = useField(partPath(item, pid, 'text'))
  const field = useRef<HTMLTextAreaElement>(null)
  const withShift = useRef(false)
  useEffect(() => {
    // A telephone's keyboard names no keys, but says what it is about to do.
    const element = field.current
    const before = (event: InputEvent) => {
      if (event.inputType !== 'insertLineBreak' || withShift.current || event.isComposing || readOnly) return
      event.preventDefault()
      const { selectionStart: start, selectionEnd: end } = event.currentTarget as HTMLTextAreaElement
      writing.split(pid, { start, end })
    }
    element?.addEventListener('beforeinput', before)
    return () => element?.removeEventListener('beforeinput', before)
  }, [writing, pid, readOnly])
  return (
    <>
      <p aria-hidden className="sheet-under">
        {/* A last line without words has its height, too. */}
        <WordsWithStrays text={`${text}\u200b`} strayFigures={strayFigures} />
      </p>
      <textarea
        ref={field}
        id={fieldId(pid)}
        rows={1}
        lang="vi"
        spellCheck={false}
        aria-label={label}
        aria-describedby={describedBy}
        readOnly={readOnly}
        value={text}
        onChange={({ currentTarget }) => writing.type(pid, currentTarget.value)}
        onFocus={() => onFocus(pid)}
        onPaste={(event) => {
          const lines = pastedLines(event.clipboardData.getData('text/plain'))
          if (readOnly || lines.length < 2) return
          event.preventDefault()
          const { selectionStart: start, selectionEnd: end } = event.currentTarget
          writing.paste(pid, { start, end }, lines)
        }}
        onKeyDown={(event) => {
          withShift.current = event.shiftKey
          if (event.nativeEvent.isComposing) return
          if (event.altKey && event.key === 'F10') {
            event.preventDefault()
            return toTools()
          }
          if (onKey(event, pid, writing, readOnly)) event.preventDefault()
        }}
      />
    </>
  )
})

/** True where the key was an act, and the field is to do nothing more. */
function onKey(event: KeyboardEvent<HTMLTextAreaElement>, pid: string, writing: Writing, readOnly: boolean): boolean {
  const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget: field } = event
  const { selectionStart: at, selectionEnd, value } = field
  const isCaret = at === selectionEnd
  const by = key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null
  if (by && !ctrlKey && !metaKey && !shiftKey) {
    if (altKey && !readOnly) writing.move(pid, by)
    else if (isCaret && !altKey) walkFromEdge(field, at, () => writing.walk(pid, by))
    return altKey
  }
  if (readOnly || altKey) return false
  if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z') return writing.undoAct()
  if (ctrlKey || metaKey || !isCaret) return false
  if (key === 'Backspace' && at === 0) return writing.join(pid)
  if (key === 'Delete' && at === value.length) return writing.joinNext(pid)
  return false
}

/** On the first and the last line an arrow leads out of the paragraph: where it moves no caret. */
function walkFromEdge(field: HTMLTextAreaElement, at: number, walk: () => void): void {
  requestAnimationFrame(() => {
    if (document.activeElement === field && field.selectionStart === at && field.selectionEnd === at) walk()
  })
}
