import './editor.css'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { takeFocus } from '#ui/form/error-summary.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { createView, showMarkup } from './create-view.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import type { PasteNote } from './paste/paste-props.ts'

const CitePanel = laterPart(() => import('./cite/cite-panel.tsx').then(({ CitePanel: part }) => part))

interface RichEditorProps {
  readonly id: string
  readonly labelId: string
  readonly describedBy: string
  readonly invalid: boolean
  readonly value: string
  readonly onChange: (markup: string) => void
}

/** The editor itself; loaded apart, after the page has shown the text. */
export function RichEditor({ id, labelId, describedBy, invalid, value, onChange }: RichEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const change = useRef(onChange)
  change.current = onChange
  const [state, setState] = useState<EditorState | null>(null)
  const [note, setNote] = useState<PasteNote | null>(null)
  const [citing, setCiting] = useState(false)
  const { editor: m } = useMessages('wizard')
  const stopCiting = () => {
    setCiting(false)
    view.current?.focus()
  }
  const cite = (words: string) => {
    const editor = view.current
    if (editor) {
      const { $from } = editor.state.selection
      const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset)
      const gap = before === '' || /[\s(“]/u.test(before) ? '' : ' '
      editor.dispatch(editor.state.tr.insertText(`${gap}${words}`).scrollIntoView())
    }
    stopCiting()
  }
  const attributes = {
    id,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': labelId,
    'aria-describedby': describedBy,
    class: 'rich-editor',
    lang: 'vi',
    spellcheck: 'false',
    ...(invalid ? { 'aria-invalid': 'true' } : {}),
  }
  const initial = useRef({ value, attributes })
  const shown = useRef(value)

  // Before the page is drawn: an editor that filled its frame a moment later moved all below it up and down.
  useLayoutEffect(() => {
    if (!place.current) return
    const made = createView(place.current, initial.current.value, initial.current.attributes, {
      onMarkup: (markup) => {
        shown.current = markup
        change.current(markup)
      },
      onState: setState,
      onPaste: setNote,
    })
    view.current = made
    setState(made.state)
    const frame = requestAnimationFrame(() => takeFocus(made.dom.id))
    return () => {
      cancelAnimationFrame(frame)
      made.destroy()
    }
  }, [])
  // At once: what is typed before the editor has it would be typed over it.
  useLayoutEffect(() => {
    // What was typed here comes back with every keystroke: it stands here already.
    if (!view.current || value === shown.current) return
    shown.current = value
    showMarkup(view.current, value)
  }, [value])
  useEffect(() => {
    view.current?.setProps({
      attributes: {
        ...initial.current.attributes,
        ...(invalid ? { 'aria-invalid': 'true' } : { 'aria-invalid': 'false' }),
        'aria-describedby': describedBy,
      },
    })
  }, [invalid, describedBy])

  return (
    <div className="rich-editor-frame">
      <EditorToolbar controls={id} state={state} view={view} citing={citing} onCite={() => setCiting(!citing)} />
      {citing ? (
        <Suspense>
          <CitePanel onCite={cite} onClose={stopCiting} />
        </Suspense>
      ) : null}
      <p role="status" className="px-4 text-sm text-notice not-empty:pt-2">
        {note ? m.pasted[note] : ''}
      </p>
      <div ref={place} />
    </div>
  )
}
