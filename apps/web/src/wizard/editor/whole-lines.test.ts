import { EditorState, TextSelection } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { expect, it } from 'vitest'
import { blocksOf, docOf } from './blocks-and-doc.ts'
import { wholeLines } from './whole-lines.ts'

/** What the line says after `text` arrived at once in the last line of `before`. */
function arrive(text: string, before: Parameters<typeof docOf>[0] = []) {
  const doc = docOf(before)
  const state = EditorState.create({ doc, plugins: [wholeLines], selection: TextSelection.atEnd(doc) })
  const view = new EditorView(document.createElement('div'), { state })
  const { from, to } = view.state.selection
  const insert = () => view.state.tr.insertText(text, from, to)
  const handled = view.someProp('handleTextInput', (handle) => handle(view, from, to, text, insert))
  if (!handled) view.dispatch(insert())
  return blocksOf(view.state.doc).at(-1)
}

it('reads a line of a list that comes at once', () => {
  expect(arrive('- Đã phát động')).toEqual({ kind: 'dash', runs: [{ text: 'Đã phát động' }] })
  expect(arrive('2. Khó khăn')).toEqual({ kind: 'numbered', label: '2.', runs: [{ text: 'Khó khăn' }] })
})

it('does not double the mark that Enter gave the line', () => {
  const list = [
    { kind: 'dash', runs: [{ text: 'một' }] },
    { kind: 'dash', runs: [] },
  ] as const
  expect(arrive('- hai', list)).toEqual({ kind: 'dash', runs: [{ text: 'hai' }] })
})

it('leaves plain text, single letters and lines with text alone', () => {
  expect(arrive('Đã phát động')).toMatchObject({ kind: 'paragraph' })
  expect(arrive('-')).toMatchObject({ kind: 'paragraph' })
  expect(arrive('- hai', [{ kind: 'paragraph', runs: [{ text: 'một ' }] }])).toEqual({
    kind: 'paragraph',
    runs: [{ text: 'một - hai' }],
  })
})
