import { printMarkup } from '@thidua/letter/markup/print-markup'
import { AllSelection, type Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { blocksOf } from './blocks-and-doc.ts'
import { createView } from './create-view.ts'
import type { PasteNote } from './paste/paste-props.ts'

/** What a clipboard hands over. */
export interface Copied {
  readonly html?: string
  readonly text?: string
}

/** A real editor that tests paste into as a browser does. */
export class TestEditor {
  /** What was said of the last paste; undefined before there was one. */
  note: PasteNote | null | undefined
  readonly view: EditorView

  constructor(markup = '') {
    const events = {
      onMarkup: () => {},
      onState: () => {},
      onPaste: (note: PasteNote | null) => {
        this.note = note
      },
    }
    this.view = createView(document.createElement('div'), markup, {}, events)
  }

  get markup(): string {
    return printMarkup(blocksOf(this.view.state.doc))
  }

  /** Puts the cursor behind these words. */
  behind(words: string): this {
    const at = this.#find(words) + words.length
    return this.#choose(TextSelection.create(this.view.state.doc, at))
  }

  select(words: string): this {
    const at = this.#find(words)
    return this.#choose(TextSelection.create(this.view.state.doc, at, at + words.length))
  }

  selectAll(): this {
    return this.#choose(new AllSelection(this.view.state.doc))
  }

  type(words: string): this {
    this.view.dispatch(this.view.state.tr.insertText(words))
    return this
  }

  /** Whether the browser's own paste was held back. */
  paste({ html, text }: Copied): boolean {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (text !== undefined) clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    this.view.dom.dispatchEvent(event)
    return event.defaultPrevented
  }

  #find(words: string): number {
    let at = -1
    this.view.state.doc.descendants((node, position) => {
      const index = node.text?.indexOf(words) ?? -1
      if (at < 0 && index >= 0) at = position + index
    })
    if (at < 0) throw new Error(`"${words}" is not in the text`)
    return at
  }

  #choose(selection: Selection): this {
    this.view.dispatch(this.view.state.tr.setSelection(selection))
    return this
  }
}
