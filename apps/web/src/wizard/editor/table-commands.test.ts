import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addRow, removeRow } from './line-commands.ts'
import { addColumn, insertTable, removeColumn } from './table-commands.ts'
import { TestEditor } from './test-editor.ts'

const run = (editor: TestEditor, ...commands: readonly (typeof addColumn)[]) => {
  for (const command of commands) command(editor.view.state, editor.view.dispatch)
  return editor
}

it('puts a table under the line with the cursor, which goes into its first cell', () => {
  const editor = run(new TestEditor('Kết quả như sau:').behind('sau:'), insertTable).type('Chỉ tiêu')
  expect(editor.markup).toBe('Kết quả như sau:\n| Chỉ tiêu |  |  |\n|  |  |  |\n|  |  |  |')
})

it('makes no table in a table, and none out of one', () => {
  const editor = new TestEditor('| a | b |\n| c | d |').behind('a')
  expect(insertTable(editor.view.state)).toBe(false)
  expect(addColumn(new TestEditor('a').behind('a').view.state)).toBe(false)
})

it('adds and removes the column with the cursor', () => {
  const editor = new TestEditor('| a | b |\n| c | d |').behind('c')
  expect(run(editor, addColumn).markup).toBe('| a |  | b |\n| c |  | d |')
  expect(editor.type('!').markup).toBe('| a |  | b |\n| c | ! | d |')
  expect(run(editor, removeColumn).markup).toBe('| a | b |\n| c | d |')
  expect(run(editor, removeColumn, removeColumn).markup).toBe('')
})

it('keeps every row as wide as the others, whatever is done in whatever order', () => {
  const commands = { insertTable, addColumn, removeColumn, addRow, removeRow }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(commands)), { maxLength: 30 }), (acts) => {
      const editor = new TestEditor('Bảng:').behind('Bảng:')
      run(editor, ...acts)
      editor.view.state.doc.check()
      editor.view.state.doc.descendants((node) => {
        if (node.type.name === 'table') expect(new Set(node.children.map(({ childCount }) => childCount)).size).toBe(1)
      })
    }),
  )
})
