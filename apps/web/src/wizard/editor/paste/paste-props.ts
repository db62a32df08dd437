import { leadOf } from '@thidua/letter/markup/lead-of'
import type { Block } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { tidySpaces } from '@thidua/letter/model/source-block'
import { DOMSerializer, Fragment, Slice } from '@tiptap/pm/model'
import type { EditorProps } from '@tiptap/pm/view'
import { nodesOf } from '../blocks-and-doc.ts'
import { schema } from '../schema.ts'
import { placePasted } from './place-pasted.ts'
import { type Pasted, readPasted } from './read/read-pasted.ts'
import { withTypedMarks } from './typed-marks.ts'

/** What is to be said of a paste: nothing in it could be taken, or what is struck out there was left out. */
export type PasteNote = 'nothing' | 'struckOut'

const serializer = DOMSerializer.fromSchema(schema)

/** How the editor takes what is pasted or dropped. `onNote` is called after each; null when there is nothing to say. */
export function pasteProps(onNote: (note: PasteNote | null) => void): EditorProps {
  /** What the HTML of the present paste held; null when it is text only. */
  let read: Pasted | null = null
  /** Says what there is to say of a paste; whether it has words. */
  const told = (slice: Slice): boolean => {
    const words = hasWords(slice)
    onNote(read?.struckOut ? 'struckOut' : words ? null : 'nothing')
    read = null
    return words
  }
  return {
    transformPastedHTML: (html) => {
      read = readPasted(html)
      return htmlOf(read.blocks)
    },
    clipboardTextParser: (text) => {
      read = null
      return sliceOfText(text)
    },
    // Several lines are whole lines wherever they are dropped.
    transformPasted: (slice) => (slice.content.childCount > 1 ? new Slice(slice.content, 0, 0) : slice),
    handlePaste: (view, event, slice) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      // HTML without words may stand beside a text with some. Not where they are struck out: a text cannot say so.
      const onlyText = read !== null && !read.struckOut && !hasWords(slice) && text.trim() !== ''
      if (onlyText) return view.pasteText(text, event)
      if (told(slice)) {
        const change = placePasted(view.state, slice)
        view.dispatch(change.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
      }
      return true
    },
    // A browser would open a dropped file or picture in place of the page.
    handleDrop: (_view, _event, slice) => !told(slice),
  }
}

/** Blocks as HTML that the editor's own parser reads back as they are. */
function htmlOf(blocks: readonly Block[]): string {
  const page = document.implementation.createHTMLDocument()
  page.body.append(serializer.serializeFragment(Fragment.from(nodesOf(blocks)), { document: page }))
  return page.body.innerHTML
}

/** Plain text comes in as the markup reads it; one line alone as it stands, it may be the middle of a sentence. */
export function sliceOfText(text: string): Slice {
  const blocks = parseMarkup(text).map(tidied)
  const [first] = blocks
  if (blocks.length !== 1 || !first || first.kind === 'table')
    return new Slice(Fragment.from(nodesOf(withTypedMarks(blocks))), 0, 0)
  const runs = [{ text: leadOf(first) }, ...first.runs]
  return new Slice(Fragment.from(nodesOf([{ kind: 'paragraph', runs }])), 1, 1)
}

const tidied = (block: Block): Block =>
  block.kind === 'table'
    ? { kind: 'table', rows: block.rows.map((cells) => cells.map(tidySpaces)) }
    : { ...block, runs: tidySpaces(block.runs) }

const hasWords = ({ content }: Slice): boolean => content.textBetween(0, content.size).trim() !== ''
