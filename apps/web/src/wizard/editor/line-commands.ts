import type { Node } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'
import { schema } from './schema.ts'

const { line, cell, row, table } = schema.nodes

/** Letters of a list in Vietnamese official letters (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const letters = 'abcdđeghiklmnopqrstuvxy'

/** The label that follows: `1.` → `2.`, `9)` → `10)`, `d)` → `đ)`; dashes go on as they are. */
function nextMark(mark: string): string {
  const number = /^(\d+)([.)])$/u.exec(mark)
  if (number) return `${Number(number[1]) + 1}${number[2]}`
  const letter = letters.indexOf(mark.charAt(0))
  if (mark.length !== 2 || letter < 0) return mark
  return `${letters[letter + 1] ?? mark.charAt(0)}${mark.charAt(1)}`
}

/** Gives every line of the selection a mark, or takes it off when all have it already. */
export const toggleMark =
  (mark: string): Command =>
  (state, dispatch) => {
    const lines = selectedLines(state)
    if (lines.length === 0) return false
    const wanted = lines.every(({ node }) => node.attrs['mark'] === mark) ? '' : mark
    dispatch?.(lines.reduce((change, { position }) => change.setNodeMarkup(position, null, { mark: wanted }), state.tr))
    return true
  }

/** Enter: the next line of a list has the next mark; on an empty one the list ends. */
export const splitLine: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection
  if ($from.parent.type !== line || $to.parent.type !== line) return false
  const mark = String($from.parent.attrs['mark'])
  if (empty && mark !== '' && $from.parent.content.size === 0) {
    dispatch?.(state.tr.setNodeMarkup($from.before(), null, { mark: '' }))
    return true
  }
  const change = state.tr.deleteSelection()
  change.split(change.selection.from, 1, [{ type: line, attrs: { mark: nextMark(mark) } }])
  dispatch?.(change.scrollIntoView())
  return true
}

/** Backspace at the start of a list line takes its mark off first. */
export const dropMark: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== line || $from.parent.attrs['mark'] === '') return false
  dispatch?.(state.tr.setNodeMarkup($from.before(), null, { mark: '' }))
  return true
}

/**
 * A dash becomes a second-level one or the other way round, by Word's own keys (Alt+Shift+arrow). Tab is left to
 * the browser: whoever passes through the text without a mouse must not change it (WCAG 2.1.2).
 */
export const changeLevel =
  (from: '-' | '+'): Command =>
  (state, dispatch) => {
    const { $from } = state.selection
    if ($from.parent.type !== line || $from.parent.attrs['mark'] !== from) return false
    return toggleMark(from === '-' ? '+' : '-')(state, dispatch)
  }

/** In a table Enter starts no line: a cell is one. */
export const keepInCell: Command = (state) => state.selection.$from.parent.type === cell

/** A new row under the present one, as wide. */
export const addRow: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.parent.type !== cell) return false
  const present = $from.node(-1)
  const fresh = row.create(
    null,
    present.children.map(() => cell.create()),
  )
  const at = $from.after(-1)
  dispatch?.(state.tr.insert(at, fresh).scrollIntoView())
  return true
}

/** Removes the row with the cursor; the last row takes the table with it. */
export const removeRow: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.parent.type !== cell) return false
  const depth = $from.node(-2).type === table && $from.node(-2).childCount === 1 ? -2 : -1
  dispatch?.(state.tr.delete($from.before(depth), $from.after(depth)).scrollIntoView())
  return true
}

function selectedLines(state: EditorState): { node: Node; position: number }[] {
  const found: { node: Node; position: number }[] = []
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, position) => {
    if (node.type === line) found.push({ node, position })
    return node.type !== line
  })
  return found
}
