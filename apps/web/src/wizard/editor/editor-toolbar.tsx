import { toggleMark as toggleStyle } from '@tiptap/pm/commands'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  Bold,
  BookMarked,
  Columns3,
  IndentIncrease,
  Italic,
  List,
  type LucideIcon,
  Redo2,
  Rows3,
  SquareX,
  Table,
  Undo2,
  X,
} from 'lucide-react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { addRow, removeRow, toggleMark } from './line-commands.ts'
import { schema } from './schema.ts'
import { addColumn, insertTable, removeColumn } from './table-commands.ts'

interface Tool {
  readonly key: string
  readonly label: string
  readonly Icon: LucideIcon
  readonly command?: Command
  /** What it does that is no change of the text. */
  readonly press?: () => void
  /** Undefined for an act that is not on or off. */
  readonly pressed?: boolean
  readonly idle?: boolean
}

interface EditorToolbarProps {
  readonly controls: string
  readonly state: EditorState | null
  readonly view: RefObject<EditorView | null>
  /** Whether a document is being looked for, and what begins or ends it. */
  readonly citing: boolean
  readonly onCite: () => void
}

/** One tab stop; the arrow keys move among the tools (ARIA toolbar pattern). */
export function EditorToolbar({ controls, state, view, citing, onCite }: EditorToolbarProps) {
  const { editor: m } = useMessages('wizard')
  const [stop, setStop] = useState(0)
  const tools = [
    ...toolsOf(state, m),
    { key: 'cite', label: m.cite, Icon: BookMarked, press: onCite, pressed: citing } satisfies Tool,
  ]
  const run = (command: Command) => {
    const editor = view.current
    if (!editor) return
    command(editor.state, editor.dispatch)
    editor.focus()
  }
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (stop + step + tools.length) % tools.length
    setStop(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div
      role="toolbar"
      aria-label={m.toolbar}
      aria-controls={controls}
      onKeyDown={keys}
      className="flex flex-wrap gap-0.5 border-b border-line p-1"
    >
      {tools.map(({ key, label, Icon, command, press, pressed, idle }: Tool, index) => (
        <button
          key={key}
          type="button"
          tabIndex={index === Math.min(stop, tools.length - 1) ? 0 : -1}
          title={label}
          aria-label={label}
          aria-pressed={pressed}
          aria-disabled={idle || undefined}
          onFocus={() => setStop(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (command ? run(command) : press?.())}
          className="inline-flex h-11 max-w-11 min-w-9 flex-1 items-center justify-center rounded-md text-quiet hover:bg-accent-wash hover:text-accent aria-disabled:opacity-45 aria-pressed:bg-accent-wash aria-pressed:text-accent-deep sm:size-9 sm:flex-none"
        >
          <Icon aria-hidden className="size-4.5" />
        </button>
      ))}
    </div>
  )
}

type Words = ReturnType<typeof useMessages<'wizard'>>['editor']

function toolsOf(state: EditorState | null, m: Words): Tool[] {
  const { bold, italic } = schema.marks
  const parent = state?.selection.$from.parent
  const mark = parent?.type === schema.nodes.line ? parent.attrs['mark'] : null
  const styles = state?.storedMarks ?? state?.selection.$from.marks() ?? []
  const inTable = parent?.type === schema.nodes.cell
  return [
    { key: 'bold', label: m.bold, Icon: Bold, command: toggleStyle(bold), pressed: bold.isInSet(styles) !== undefined },
    {
      key: 'italic',
      label: m.italic,
      Icon: Italic,
      command: toggleStyle(italic),
      pressed: italic.isInSet(styles) !== undefined,
    },
    { key: 'dash', label: m.dash, Icon: List, command: toggleMark('-'), pressed: mark === '-' },
    { key: 'subdash', label: m.subdash, Icon: IndentIncrease, command: toggleMark('+'), pressed: mark === '+' },
    ...(inTable
      ? [
          { key: 'addRow', label: m.addRow, Icon: Rows3, command: addRow },
          { key: 'removeRow', label: m.removeRow, Icon: X, command: removeRow },
          { key: 'addColumn', label: m.addColumn, Icon: Columns3, command: addColumn },
          { key: 'removeColumn', label: m.removeColumn, Icon: SquareX, command: removeColumn },
        ]
      : [{ key: 'table', label: m.table, Icon: Table, command: insertTable }]),
    { key: 'undo', label: m.undo, Icon: Undo2, command: undo, idle: state === null || undoDepth(state) === 0 },
    { key: 'redo', label: m.redo, Icon: Redo2, command: redo, idle: state === null || redoDepth(state) === 0 },
  ]
}
