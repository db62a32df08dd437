import { plainText } from '@thidua/letter/markup/plain-text'
import { DOMSerializer, type Slice } from '@tiptap/pm/model'
import { blocksOf } from './blocks-and-doc.ts'
import { schema } from './schema.ts'

const { nodes, marks } = DOMSerializer.fromSchema(schema)

/** For other programs a line's mark is text; the editor itself reads the attribute and skips the text. */
export const clipboardSerializer = new DOMSerializer(
  {
    ...nodes,
    line: ({ attrs }) => {
      const mark = String(attrs['mark'])
      return mark === ''
        ? ['p', 0]
        : ['p', { 'data-mark': mark }, ['span', { 'data-mark-text': '' }, `${mark} `], ['span', 0]]
    },
  },
  marks,
)

/** What plain-text programs get: lines with their marks, cells parted by tabs. */
export function textOfSlice({ content }: Slice): string {
  const whole = content.content.every(({ type }) => type === schema.nodes.line || type === schema.nodes.table)
  if (!whole) return content.textBetween(0, content.size, '\n', '\t')
  return plainText(blocksOf(schema.nodes.doc.create(null, content)))
}
