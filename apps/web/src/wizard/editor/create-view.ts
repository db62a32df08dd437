import { labelPattern } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { printMarkup } from '@thidua/letter/markup/print-markup'
import { baseKeymap, chainCommands, toggleMark as toggleStyle } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { InputRule, inputRules, undoInputRule } from '@tiptap/pm/inputrules'
import { keymap } from '@tiptap/pm/keymap'
import { EditorState, Plugin } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { blocksOf, docOf } from './blocks-and-doc.ts'
import { clipboardSerializer, textOfSlice } from './copy.ts'
import { addRow, changeLevel, dropMark, keepInCell, splitLine } from './line-commands.ts'
import { type PasteNote, pasteProps } from './paste/paste-props.ts'
import { replaceLines } from './replace-lines.ts'
import { schema } from './schema.ts'
import { wholeLines } from './whole-lines.ts'

const { bold, italic } = schema.marks

/** Marks a change that must not be saved again. */
const fromOutside = 'fromOutside'

/** "- ", "+ ", "1. " or "a) " at the start of a line makes it a line of a list; Backspace takes it back. */
const listRule = new InputRule(new RegExp(String.raw`^([-+]|${labelPattern})\s$`, 'u'), (state, match, start, end) => {
  const $start = state.doc.resolve(start)
  if ($start.parent.type !== schema.nodes.line || $start.parent.attrs['mark'] !== '') return null
  return state.tr.delete(start, end).setNodeMarkup($start.before(), null, { mark: match[1] })
})

/** Nothing could be written behind a table at the end; an empty line there is not saved. */
const lineAfterTable = new Plugin({
  appendTransaction: (_changes, _before, { doc, tr }) =>
    doc.lastChild?.type === schema.nodes.table ? tr.insert(doc.content.size, schema.nodes.line.create()) : null,
})

const plugins = (): Plugin[] => [
  lineAfterTable,
  wholeLines,
  inputRules({ rules: [listRule] }),
  keymap({
    Enter: chainCommands(keepInCell, splitLine),
    'Mod-Enter': addRow,
    Backspace: chainCommands(undoInputRule, dropMark),
    'Alt-Shift-ArrowRight': changeLevel('-'),
    'Alt-Shift-ArrowLeft': changeLevel('+'),
    'Mod-b': toggleStyle(bold),
    'Mod-i': toggleStyle(italic),
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
  }),
  keymap(baseKeymap),
  history(),
]

export interface EditorEvents {
  readonly onMarkup: (markup: string) => void
  /** Called after every change of text or cursor, for the toolbar. */
  readonly onState: (state: EditorState) => void
  /** Called with what there is to say of a paste, and with null when it is over: by the next one, or by writing on. */
  readonly onPaste: (note: PasteNote | null) => void
}

/** The editor in `place`. It is never rendered again by saving: texts from outside come by `showMarkup`. */
export function createView(
  place: HTMLElement,
  markup: string,
  attributes: Record<string, string>,
  events: EditorEvents,
): EditorView {
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: docOf(parseMarkup(markup)), plugins: plugins() }),
    attributes,
    handleDOMEvents: { focus: putCaretBack },
    clipboardTextSerializer: textOfSlice,
    clipboardSerializer,
    ...pasteProps(events.onPaste),
    dispatchTransaction(change) {
      const state = view.state.apply(change)
      view.updateState(state)
      if (change.docChanged && !change.getMeta(fromOutside)) events.onMarkup(printMarkup(blocksOf(state.doc)))
      if (change.docChanged && !change.getMeta('uiEvent')) events.onPaste(null)
      events.onState(state)
    },
  })
  return view
}

/**
 * ProseMirror puts its caret back 20 ms after it gets the focus, for a click may still move it. Where a dialog that
 * closed gave the focus, nothing moves it, and what is typed in that time, longer on a busy machine, goes nowhere.
 */
function putCaretBack(view: EditorView): void {
  if (!view.dom.matches(':active')) view.focus()
}

/**
 * Puts a text that was not typed here (a colleague's, a restored one) into the editor, and changes nothing but what
 * differs: whoever is writing keeps the caret where it is.
 */
export function showMarkup(view: EditorView, markup: string): void {
  if (printMarkup(blocksOf(view.state.doc)) === markup) return
  view.dispatch(replaceLines(view.state.tr, docOf(parseMarkup(markup))).setMeta(fromOutside, true))
}
