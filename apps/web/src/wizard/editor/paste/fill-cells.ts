import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { schema } from '../schema.ts'

const { table, row, cell } = schema.nodes

/** Pastes the cells of a table into the one with the cursor and those right of and below it; the table grows to hold them. */
export function fillCells({ selection, tr }: EditorState, pasted: Node): Transaction {
  const { $from } = selection
  const [top, left] = [$from.index(-2), $from.index(-1)]
  const rows = $from.node(-2).children.map(({ children }) => [...children])
  pasted.forEach(({ children }, _, down) => {
    const cells = (rows[top + down] ??= [])
    children.forEach((fresh, right) => {
      cells[left + right] = fresh
    })
  })
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
  const filled = table.create(
    null,
    rows.map((cells) =>
      row.create(
        null,
        Array.from({ length: width }, (_, column) => cells[column] ?? cell.create()),
      ),
    ),
  )
  const start = $from.before(-2)
  const change = tr.replaceWith(start, start + $from.node(-2).nodeSize, filled)
  const below = filled.children
    .slice(0, top + pasted.childCount)
    .reduce((sum, { nodeSize }) => sum + nodeSize, start + 1)
  return change.setSelection(TextSelection.near(change.doc.resolve(below - 1), -1))
}
