import type { Part } from '@thidua/consolidation/sources/part'
import { ArrowDown, ArrowUp, ListPlus, type LucideIcon, Merge, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import type { Writing } from '../writing/use-writing.ts'

export const toolsId = 'nut-cua-doan'

interface ParagraphToolsProps {
  /** The paragraph that has, or last had, the caret; null for none. */
  readonly part: Part | null
  readonly label: string
  readonly writing: Writing
  readonly toParagraph: (pid: string) => void
}

/** What can be done with the paragraph at the caret, always in the same place; keys lead here and back. */
export function ParagraphTools({ part, label, writing, toParagraph }: ParagraphToolsProps) {
  const { tools: m } = useMessages('compiling').letter
  const bar = useRef<HTMLDivElement>(null)
  const isWritten = part !== null && part.kind !== 'computed'
  const does = (act: (pid: string) => void) => () => {
    if (part) act(part.pid)
  }
  const step = (by: number) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') step(1)
    else if (event.key === 'ArrowLeft') step(-1)
    else if (event.key === 'Escape' && part) toParagraph(part.pid)
    else return
    event.preventDefault()
  }
  const marks = ['own', 'standard'] as const
  return (
    <div
      ref={bar}
      id={toolsId}
      role="toolbar"
      aria-label={part ? m.label(label) : m.none}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      // The caret stays where it is when a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      className="-mx-1 flex items-center relative overflow-x-auto whitespace-nowrap"
    >
      <Tool icon={ArrowUp} name={m.up} isOff={part === null} onClick={does((pid) => writing.move(pid, 'up'))} />
      <Tool icon={ArrowDown} name={m.down} isOff={part === null} onClick={does((pid) => writing.move(pid, 'down'))} />
      <Tool icon={Merge} name={m.join} isOff={!isWritten} onClick={does((pid) => void writing.join(pid))} />
      <Tool icon={ListPlus} name={m.add} isOff={part === null} onClick={does((pid) => writing.insert(pid))} />
      <Tool icon={Trash2} name={m.remove} isOff={part === null} onClick={does((pid) => writing.remove(pid))} />
      <span aria-hidden className="mx-1 h-5 border-l border-line" />
      {marks.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={part?.kind === kind}
          aria-disabled={!isWritten}
          onClick={does((pid) => isWritten && writing.mark(pid, part.kind === kind ? null : kind))}
          className="min-h-9 rounded-lg px-2 text-xs font-medium text-quiet hover:bg-accent-wash hover:text-ink aria-disabled:opacity-50 aria-pressed:bg-accent-wash aria-pressed:text-accent-deep pointer-coarse:min-h-11"
        >
          {m[kind]}
        </button>
      ))}
    </div>
  )
}

interface ToolProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly isOff: boolean
  readonly onClick: () => void
}

const Tool = ({ icon: Icon, name, isOff, onClick }: ToolProps) => (
  <button
    type="button"
    aria-label={name}
    title={name}
    aria-disabled={isOff}
    onClick={() => {
      if (!isOff) onClick()
    }}
    className="inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-quiet hover:bg-accent-wash hover:text-ink aria-disabled:opacity-40 pointer-coarse:size-11"
  >
    <Icon aria-hidden className="size-4.5" />
  </button>
)
