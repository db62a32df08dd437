import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state'
import { schema } from './schema.ts'

const { cell, row, table } = schema.nodes

/** A table that is begun: a head and two rows of three columns. */
const fresh = { columns: 3, rows: 3 }
/** More columns than a page holds. */
const mostColumns = 12

const rowOf = (columns: number): Node =>
  row.create(
    null,
    Array.from({ length: columns }, () => cell.create()),
  )

/** Puts an empty table under the line with the cursor, instead of it where it is empty; the cursor goes into its first cell. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.parent.type === cell) return false
  const [from, to] =
    $from.parent.content.size === 0 ? [$from.before(1), $from.after(1)] : [$from.after(1), $from.after(1)]
  const made = table.create(
    null,
    Array.from({ length: fresh.rows }, () => rowOf(fresh.columns)),
  )
  const change = state.tr.replaceWith(from, to, made)
  // Over table and row into the cell.
  dispatch?.(change.setSelection(TextSelection.create(change.doc, from + 3)).scrollIntoView())
  return true
}

interface AtCell {
  readonly table: Node
  /** Where the table begins. */
  readonly start: number
  readonly column: number
}

function atCell({ selection: { $from } }: EditorState): AtCell | null {
  if ($from.parent.type !== cell) return null
  return { table: $from.node(-2), start: $from.before(-2), column: $from.index(-1) }
}

/** The table with the cells of each row changed, the cursor at the end of a cell of the same row, `aside` columns further. */
const changeRows =
  (change: (cells: readonly Node[], column: number) => readonly Node[] | null, aside = 0): Command =>
  (state, dispatch) => {
    const at = atCell(state)
    if (!at) return false
    const rows = at.table.children.map((one) => change(one.children, at.column))
    if (rows.some((cells) => cells === null)) return false
    if (rows.some((cells) => cells?.length === 0)) {
      dispatch?.(state.tr.delete(at.start, at.start + at.table.nodeSize))
      return true
    }
    const made = table.create(
      null,
      rows.map((cells) => row.create(null, cells)),
    )
    const tr = state.tr.replaceWith(at.start, at.start + at.table.nodeSize, made)
    const line = state.selection.$from.index(-2)
    const own = made.child(line)
    const column = Math.min(at.column + aside, own.childCount - 1)
    const before = made.children.slice(0, line).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
    const inRow = own.children.slice(0, column).reduce((sum, { nodeSize }) => sum + nodeSize, 0)
    const end = at.start + 1 + before + 1 + inRow + 1 + own.child(column).content.size
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView())
    return true
  }

/** A column to the right of the one with the cursor, which goes into it. */
export const addColumn: Command = changeRows(
  (cells, column) => (cells.length >= mostColumns ? null : cells.toSpliced(column + 1, 0, cell.create())),
  1,
)

/** Removes the column with the cursor; the last one takes the table with it. */
export const removeColumn: Command = changeRows((cells, column) => cells.toSpliced(column, 1))
