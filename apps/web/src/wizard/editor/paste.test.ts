import { printMarkup } from '@thidua/letter/markup/print-markup'
import { DOMParser as DocParser, Slice } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { blocksOf } from './blocks-and-doc.ts'
import { flattenHtml, recogniseMarks } from './paste.ts'
import { schema } from './schema.ts'

/** What is saved after pasting `html` into an empty text. */
function pasted(html: string): string {
  const place = document.createElement('div')
  place.innerHTML = flattenHtml(html)
  const slice = DocParser.fromSchema(schema).parseSlice(place)
  const { content } = recogniseMarks(new Slice(slice.content, 0, 0))
  return printMarkup(blocksOf(schema.nodes.doc.create(null, content)))
}

describe('pasting', () => {
  it('keeps no style attribute: the page’s policy would blank it, and its bold with it', () => {
    const html = flattenHtml('<p style="color:red"><span style="font-weight:700">đậm</span></p>')
    expect(html).not.toMatch(/\sstyle=/u)
    expect(html).toContain('<strong>đậm</strong>')
  })

  it('takes bold and italic from Google Docs, whose whole text stands in a <b> that is none', () => {
    const html =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">thường </span>' +
      '<span style="font-weight:700">đậm</span><span style="font-style:italic;font-weight:400"> nghiêng</span></p></b>'
    expect(pasted(html)).toBe('thường **đậm** *nghiêng*')
  })

  it('takes Word’s lists, and its bold', () => {
    const html =
      '<p class=MsoNormal><b style="mso-bidi-font-weight:normal"><span style="font-size:14pt">Đậm<o:p></o:p></span></b></p>' +
      '<p><span style="mso-list:Ignore">-<span>&nbsp;&nbsp; </span></span>Một</p>' +
      '<p><span style="mso-list:Ignore">o<span>&nbsp; </span></span>Hai</p><p><o:p>&nbsp;</o:p></p>'
    expect(pasted(html)).toBe('**Đậm**\n- Một\n+ Hai')
  })

  it('begins a line at a line break, but not at the one a browser puts behind everything', () => {
    expect(pasted('<p>một<br>hai</p>')).toBe('một\nhai')
    expect(flattenHtml('một từ<br class="Apple-interchange-newline">')).toBe('một từ')
  })

  it('keeps columns under their heads where cells reach over several', () => {
    const html =
      '<table><tr><td colspan="2">Xã</td><td>Số hộ</td></tr><tr><td rowspan="2">1</td><td>An</td><td>5</td></tr>' +
      '<tr><td>Bình</td><td>7</td></tr></table>'
    expect(pasted(html)).toBe('| Xã |  | Số hộ |\n| 1 | An | 5 |\n|  | Bình | 7 |')
  })

  it('takes decomposed letters as composed ones', () => {
    expect(flattenHtml(`<p>${'Quảng Ngãi'.normalize('NFD')}</p>`)).toBe('<p>Quảng Ngãi</p>')
  })
})
