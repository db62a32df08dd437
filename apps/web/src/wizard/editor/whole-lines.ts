import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { nodesOf } from './blocks-and-doc.ts'
import { schema } from './schema.ts'

/**
 * A whole line that comes at once into an empty one – from dictation, an input method, a tool that
 * inserts text – is read as pasted text is: "- Đã phát động …" becomes a line of the list.
 */
export const wholeLines = new Plugin({
  props: {
    handleTextInput(view, from, to, text) {
      const { doc, tr } = view.state
      const $from = doc.resolve(from)
      if ($from.parent.type !== schema.nodes.line || $from.parent.content.size > to - from) return false
      const [node, ...more] = nodesOf(parseMarkup(text))
      // One typed letter, a "-" that may become a list, and plain text go their ordinary way.
      if (!node || more.length > 0 || node.content.size === 0 || !node.attrs['mark']) return false
      const change = tr.replaceWith($from.before(), $from.after(), node)
      view.dispatch(
        change.setSelection(TextSelection.create(change.doc, $from.before() + node.nodeSize - 1)).scrollIntoView(),
      )
      return true
    },
  },
})
