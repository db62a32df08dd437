import { Schema } from '@tiptap/pm/model'

/**
 * The editor's document is as flat as the markup: one line is one block, a dash or a number is the `mark`
 * of its line ('' for a paragraph). What is on the screen and what is saved cannot differ.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: '(line | table)+' },
    line: {
      content: 'text*',
      attrs: { mark: { default: '' } },
      parseDOM: [
        { tag: 'p', getAttrs: (element) => ({ mark: (element.getAttribute('data-mark') ?? '').replace('–', '-') }) },
        // The mark as text, written for other programs by `copy.ts`.
        { tag: 'span[data-mark-text]', ignore: true },
        { tag: 'h1,h2,h3,h4,h5,h6,blockquote,pre', getAttrs: () => ({ mark: '' }) },
      ],
      toDOM: ({ attrs }) => [
        'p',
        attrs['mark'] === ''
          ? {}
          : { 'data-mark': attrs['mark'] === '-' ? '–' : attrs['mark'], 'data-level': levelOf(attrs['mark']) },
        0,
      ],
    },
    table: { content: 'row+', isolating: true, parseDOM: [{ tag: 'table' }], toDOM: () => ['table', ['tbody', 0]] },
    row: { content: 'cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
    cell: { content: 'text*', isolating: true, parseDOM: [{ tag: 'td,th' }], toDOM: () => ['td', 0] },
    text: {},
  },
  marks: {
    bold: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }],
      toDOM: () => ['em', 0],
    },
  },
})

const levelOf = (mark: unknown): string => (mark === '+' ? '2' : '1')
