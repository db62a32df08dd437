import { Fragment, Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { blocksOf, nodesOf, textOf } from '../blocks-and-doc.ts'
import { schema } from '../schema.ts'
import { fillCells } from './fill-cells.ts'
import { oneLine } from './one-line.ts'
import { withTypedMarks } from './typed-marks.ts'

const { doc, line, table, cell } = schema.nodes

/** More columns than one fills a table with. */
const widest = 50

/**
 * Puts what was pasted where the cursor is: one line into the line, or as a line of its list where that is still
 * empty; several as lines of their own; a table into the cells of a table, anything else there as words.
 */
export function placePasted(state: EditorState, slice: Slice): Transaction {
  const { $from, $to } = state.selection
  const { content } = slice
  const [first] = content.content
  if ($from.parent.type !== cell) return withCursorBehind(inLines(state, content), content.lastChild?.type === table)
  const fills = content.childCount === 1 && first?.type === table && (first.firstChild?.childCount ?? 0) <= widest
  if (fills && $from.sameParent($to)) return fillCells(state, first)
  const words = textOf(oneLine(blocksOf(doc.create(null, content))))
  return withCursorBehind(state.tr.replaceSelection(new Slice(Fragment.from(words), 0, 0)), false)
}

function inLines({ selection, tr }: EditorState, content: Fragment): Transaction {
  const { $from, $to } = selection
  const [first] = content.content
  if (content.childCount > 1 || first?.type !== line) return tr.replaceSelection(new Slice(content, 0, 0))
  const wholeLine = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size
  const [own = first] = wholeLine ? nodesOf(withTypedMarks(blocksOf(doc.create(null, first)))) : []
  if (wholeLine && own.attrs['mark'] !== '') return tr.replaceSelectionWith(own, false)
  return tr.replaceSelection(new Slice(Fragment.from(first), 1, 1))
}

/** The cursor at the end of what was pasted, where one writes on; of a table in the line behind it. */
function withCursorBehind(change: Transaction, isTable: boolean): Transaction {
  let end = 0
  change.mapping.maps.at(-1)?.forEach((_from, _to, _start, newEnd) => {
    end = newEnd
  })
  if (isTable && end === change.doc.content.size) change.insert(end, line.create())
  const $end = change.doc.resolve(end)
  const splits = $end.parent.isTextblock && $end.parentOffset === 0
  return change.setSelection(
    isTable ? TextSelection.near($end, 1) : TextSelection.near(splits ? change.doc.resolve($end.before()) : $end, -1),
  )
}
