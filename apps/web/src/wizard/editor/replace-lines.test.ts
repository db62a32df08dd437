import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { printMarkup } from '@thidua/letter/markup/print-markup'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { blocksOf, docOf } from './blocks-and-doc.ts'
import { showMarkup } from './create-view.ts'
import { replaceLines } from './replace-lines.ts'
import { schema } from './schema.ts'
import { TestEditor } from './test-editor.ts'

const words = fc
  .array(fc.constantFrom('một', 'hai', '**ba**', '*bốn*', '5', 'a|b', '- x'), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '))
const line = fc.oneof(
  words,
  words.map((text) => `- ${text}`),
  words.map((text) => `+ ${text}`),
  words.map((text) => `1. ${text}`),
  fc.constantFrom('| một | hai |', '| ba | bốn |'),
)
const markup = fc.array(line, { maxLength: 6 }).map((lines) => printMarkup(parseMarkup(lines.join('\n'))))

it('makes of whatever stands in the editor, with its empty lines and spaces, what the markup says', () => {
  const extra = fc.array(fc.record({ at: fc.nat(8), space: fc.boolean() }), { maxLength: 3 })
  fc.assert(
    fc.property(markup, markup, extra, (before, after, untidy) => {
      const document = untidy.reduce(
        (doc, { at, space }) => {
          const children = [...doc.children]
          const index = at % children.length
          const old = children[index]
          if (space && old?.type === schema.nodes.line)
            children[index] = old.copy(old.content.append(schema.nodes.line.create(null, schema.text(' ')).content))
          else children.splice(index, 0, schema.nodes.line.create())
          return schema.nodes.doc.create(null, children)
        },
        docOf(parseMarkup(before)),
      )
      const { doc } = replaceLines(EditorState.create({ doc: document }).tr, docOf(parseMarkup(after)))
      doc.check()
      expect(printMarkup(blocksOf(doc))).toBe(after)
    }),
    { numRuns: 1_000 },
  )
})

it('leaves the caret in the words that it stands in, whatever colleagues write around them', () => {
  fc.assert(
    fc.property(markup, markup, markup, fc.integer({ min: 1, max: 13 }), (above, below, other, offset) => {
      const join = (...parts: string[]) => parts.filter((part) => part !== '').join('\n')
      const editor = new TestEditor(join(above, 'chỗ đang viết', below))
      editor.behind('chỗ đang viết'.slice(0, offset))
      showMarkup(editor.view, printMarkup(parseMarkup(join(other, 'chỗ đang viết', below))))
      const { $head } = editor.view.state.selection
      expect([$head.parent.textContent, $head.parentOffset]).toEqual(['chỗ đang viết', offset])
    }),
  )
})

it.each([
  ['before', 'Một hai ba', 'Không, một hai ba', 'Không, một hai|'],
  ['behind', 'Một hai ba', 'Một hai ba bốn', 'Một hai|'],
])(
  'leaves the caret between the same words of its line when a colleague changes what is %s them',
  (_, old, fresh, caret) => {
    const editor = new TestEditor(old).behind('hai')
    showMarkup(editor.view, fresh)
    const { $head } = editor.view.state.selection
    expect(`${$head.parent.textContent.slice(0, $head.parentOffset)}|`).toBe(caret)
  },
)

it('keeps the space that was just typed, so that the next word stands apart', () => {
  const editor = new TestEditor('Một')
  editor.behind('Một').type(' ')
  showMarkup(editor.view, 'Một\nCủa chị Hà')
  editor.type('hai')
  expect(editor.markup).toBe('Một hai\nCủa chị Hà')
  showMarkup(new TestEditor('').view, 'Một')
  expect(TextSelection.atEnd(editor.view.state.doc).$head.parent.textContent).toBe('Của chị Hà')
})
