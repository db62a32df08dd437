import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { printMarkup } from '@thidua/letter/markup/print-markup'
import { Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Copied, TestEditor } from '../test-editor.ts'

const bullet =
  '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·&nbsp; </span>một việc</p>'
const rows = '<table><tr><td>An Phú</td><td>12</td></tr><tr><td>Bình Minh</td><td>7</td></tr></table>'
const picture = '<html><body><!--StartFragment--><img src="anh.png"><!--EndFragment--></body></html>'

/** What is saved after `clip` came into an editor, and what was typed after it. */
const after = (editor: TestEditor, clip: Copied): string => {
  expect(editor.paste(clip)).toBe(true)
  return editor.type('▮').markup
}

describe('where pasted text goes', () => {
  it('goes into the line it is pasted in when it is one line', () => {
    const into = () => new TestEditor('- Có mô hình').behind('Có')
    expect(after(into(), { html: '<p> <b>12</b></p>' })).toBe('- Có**12▮** mô hình')
    expect(after(into(), { text: ' 12' })).toBe('- Có12▮ mô hình')
    expect(after(into(), { html: bullet })).toBe('- Cómột việc▮ mô hình')
  })

  it('stays the middle of a sentence though it looks like a list', () => {
    const into = () => new TestEditor('tăng so với').behind('tăng ')
    expect(after(into(), { text: '- 15% ' })).toBe('tăng - 15%▮so với')
    expect(after(into(), { html: '<span>– 15%</span>' })).toBe('tăng – 15%▮so với')
  })

  it('is a line of a list where the line was empty, and the next words go on behind it', () => {
    for (const clip of [
      { html: bullet },
      { text: '- một việc' },
      { html: '<p>- một việc</p>' },
      { text: '•\tmột việc' },
    ]) {
      expect(after(new TestEditor(), clip)).toBe('- một việc▮')
      expect(after(new TestEditor('cũ').selectAll(), clip)).toBe('- một việc▮')
      expect(after(new TestEditor('trước\ncũ\nsau').select('cũ'), clip)).toBe('trước\n- một việc▮\nsau')
    }
  })

  it('goes on with the list of an empty line', () => {
    expect(after(new TestEditor('- bỏ').select('bỏ'), { html: '<p>một việc</p>' })).toBe('- một việc▮')
  })

  it('is lines of its own when it is several', () => {
    for (const clip of [{ html: '<p>một</p><p>- hai</p>' }, { text: 'một\r\n- hai' }])
      expect(after(new TestEditor('trướcsau').behind('trước'), clip)).toBe('trước\nmột\n- hai▮\nsau')
  })

  it('is words in a cell', () => {
    const into = () => new TestEditor('| Xã | Số |\n| An |  |').behind('An')
    expect(after(into(), { html: '<p> Phú</p><ul><li>khu A</li></ul>' })).toBe('| Xã | Số |\n| AnPhú - khu A▮ |  |')
    expect(after(into(), { text: 'một\nhai' })).toBe('| Xã | Số |\n| Anmột hai▮ |  |')
    expect(after(into(), { html: '<table><tr><td>12</td></tr></table>' })).toBe('| Xã | Số |\n| An12▮ |  |')
  })

  it('fills the cells from the one with the cursor on, and the table grows to hold them', () => {
    const into = (words: string) => new TestEditor('trước\n| Xã | Số |\n| An | 5 |\nsau').behind(words)
    expect(after(into('An'), { html: rows })).toBe('trước\n| Xã | Số |\n| An Phú | 12 |\n| Bình Minh | 7▮ |\nsau')
    const tall = new TestEditor(`| a | b |${'\n| c | d |'.repeat(3)}`).behind('a')
    expect(after(tall, { html: rows })).toBe('| An Phú | 12 |\n| Bình Minh | 7▮ |\n| c | d |\n| c | d |')
    expect(after(into('5'), { html: rows })).toBe(
      'trước\n| Xã | Số |  |\n| An | An Phú | 12 |\n|  | Bình Minh | 7▮ |\nsau',
    )
  })

  it('is a table of its own elsewhere', () => {
    const pasted = '| An Phú | 12 |\n| Bình Minh | 7 |'
    expect(after(new TestEditor(), { html: rows })).toBe(`${pasted}\n▮`)
    expect(after(new TestEditor('trước').behind('trước'), { html: rows })).toBe(`trước\n${pasted}\n▮`)
    expect(after(new TestEditor('trướcsau').behind('trước'), { html: rows })).toBe(`trước\n${pasted}\n▮sau`)
  })
})

it('brings every word in once, whatever is selected where', () => {
  const before = 'một\n- hai ba\n| An | 5 |\n| Bình | 7 |\n+ bốn\n| Dương | 9 |'
  const clip = fc.constantFrom<Copied>(
    { html: '<p>vào</p>' },
    { text: '- vào' },
    { html: bullet.replace('một việc', 'vào') },
    { html: '<p>đầu</p><ul><li>vào</li></ul>' },
    { html: '<table><tr><td>đầu</td><td>giữa</td></tr><tr><td></td><td>vào</td></tr></table>' },
    { html: '<p>đầu</p><table><tr><td>giữa</td><td>vào</td></tr></table>' },
  )
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(clip, place, place, (copied, one, other) => {
      const editor = new TestEditor(before)
      const { doc } = editor.view.state
      const at = (share: number) => doc.resolve(Math.round(share * doc.content.size))
      editor.view.dispatch(editor.view.state.tr.setSelection(TextSelection.between(at(one), at(other))))
      editor.paste(copied)
      editor.view.state.doc.check()
      const words = (copied.html ?? copied.text ?? '').match(/đầu|giữa|vào/gu)
      expect(editor.markup.match(/đầu|giữa|vào/gu)).toEqual(words)
    }),
    { numRuns: 300 },
  )
})

describe('a paste never ends in nothing', () => {
  it('takes the text where the HTML has no words', () => {
    for (const html of [picture, '<p><o:p>&nbsp;</o:p></p>', '<table><tr><td></td></tr></table>', '<!-- a -->']) {
      const editor = new TestEditor('cũ').behind('cũ')
      expect(after(editor, { html, text: 'mới' })).toBe('cũmới▮')
      expect(editor.note).toBeNull()
    }
  })

  it.each([
    ['a picture', { html: picture }],
    ['a picture with an empty text', { html: picture, text: ' \r\n' }],
    ['what is neither text nor HTML', {}],
    ['a text of nothing to see', { text: '\u200b\u00ad' }],
  ])('takes nothing away and says so for %s', (_, clip) => {
    const editor = new TestEditor('giữ **nguyên**').select('nguyên')
    expect(editor.paste(clip)).toBe(true)
    expect(editor.markup).toBe('giữ **nguyên**')
    expect(editor.note).toBe('nothing')
    editor.type('x')
    expect(editor.note).toBeNull()
  })

  it('does not let in by the text what is struck out in the HTML, and says so', () => {
    const editor = new TestEditor('giữ')
    editor.paste({ html: '<p><del>15</del></p>', text: '15' })
    expect([editor.markup, editor.note]).toEqual(['giữ', 'struckOut'])
    editor.paste({ html: '<p><del>15</del>18</p>', text: '1518' })
    expect([editor.markup, editor.note]).toEqual(['18giữ', 'struckOut'])
    editor.paste({ text: '20' })
    expect(editor.note).toBeNull()
  })

  it('keeps a dropped file from taking the place of the page', () => {
    const editor = new TestEditor('giữ')
    const drop = (slice: Slice) =>
      editor.view.someProp('handleDrop', (handle) => handle(editor.view, new Event('drop') as DragEvent, slice, false))
    expect(drop(Slice.empty)).toBe(true)
    expect(editor.note).toBe('nothing')
    expect(drop(editor.view.state.doc.slice(1, 3))).toBeFalsy()
  })
})

describe('plain text', () => {
  it('comes in as the markup reads it, without letters that nobody sees', () => {
    const text = `Pho\u0302ng tra\u0300o:\r\n\u2022\tmo\u0302\u0323t\u00a0hai\r\no\tba\r\n\uf0a7 bốn\v1) nă\u00adm\u2028\ufeffhết`
    expect(after(new TestEditor(), { text })).toBe('Phông trào:\n- một hai\n+ ba\n- bốn\n1) năm\nhết▮')
  })
})

describe('our own copies', () => {
  const word = fc.constantFrom('một', '**hai**', '*ba*', 'm²', '12,5%', 'QĐ-UBND', '< & >', '\\*')
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' và '))
  const line = fc.tuple(fc.constantFrom('', '- ', '+ ', '1. ', 'đ) '), words).map((parts) => parts.join(''))
  const table = fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.array(words, { minLength: 4, maxLength: 9 }))
    .map(([width, cells]) =>
      Array.from(
        { length: Math.floor(cells.length / width) },
        (_, row) => `| ${cells.slice(row * width, (row + 1) * width).join(' | ')} |`,
      ).join('\n'),
    )

  it('come back as they were, by way of any browser', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, table), { minLength: 1, maxLength: 5 }), fc.boolean(), (lines, windows) => {
        const source = new TestEditor(lines.join('\n\n')).selectAll()
        const { dom, text } = source.view.serializeForClipboard(source.view.state.selection.content())
        const html = windows
          ? `<html>\r\n<body>\r\n<!--StartFragment-->${dom.innerHTML}<!--EndFragment-->\r\n</body>\r\n</html>`
          : `<meta charset='utf-8'>${dom.innerHTML}`
        const target = new TestEditor()
        target.paste({ html, text })
        expect(target.markup).toBe(printMarkup(parseMarkup(source.markup)))
      }),
    )
  })
})
