import { cpuMs } from '@thidua/schema/fixtures/processor-time'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../model/source-block.ts'
import { read } from '../../read.ts'
import { refuseFile } from '../../refuse-file.ts'
import { readOdt } from './read-odt.ts'

const mimetype = 'application/vnd.oasis.opendocument.text'

function odt(body: string, automatic = '', styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const sheet = `<office:document-styles><office:styles>${styles}</office:styles></office:document-styles>`
  return zipSync({
    mimetype: [strToU8(mimetype), { level: 0 }],
    'content.xml': strToU8(content),
    ...(styles !== '' && { 'styles.xml': strToU8(sheet) }),
  })
}
const texts = (...parts: Parameters<typeof odt>) => readOdt(odt(...parts)).blocks.map(blockText)

describe('an OpenDocument text', () => {
  it('reads words, blanks and breaks in their order, and leaves out what is no text', () => {
    const body =
      '<text:sequence-decls>x</text:sequence-decls><text:tracked-changes><text:p>xóa</text:p></text:tracked-changes>' +
      '<text:p>Một <text:span>hai</text:span><text:s text:c="2"/>ba\n  bốn<office:annotation><text:p>góp ý</text:p></office:annotation><text:line-break/>năm<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích</text:p></text:note-body></text:note></text:p>' +
      '<text:section><text:p>sáu <text:a>bảy</text:a><draw:frame><draw:text-box><text:p>Trong khung</text:p></draw:text-box></draw:frame></text:p></text:section>'
    expect(texts(body)).toEqual(['Một hai ba bốn', 'năm', 'sáu bảy', 'Trong khung'])
    expect(readOdt(odt(body)).notes).toEqual(['Chú thích'])
  })

  it('knows looks by their styles and what those are based on', () => {
    const style = (name: string, parent: string, properties: string, family = 'paragraph') =>
      `<style:style style:family="${family}" style:name="${name}" style:parent-style-name="${parent}">${properties}</style:style>`
    const { blocks } = readOdt(
      odt(
        '<text:p text:style-name="P1">Đậm <text:span text:style-name="T1">thường</text:span><text:span text:style-name="T2">ẩn</text:span></text:p>',
        style('P1', 'Giua', '<style:paragraph-properties/>') +
          style('T1', '', '<style:text-properties fo:font-weight="normal" fo:text-transform="uppercase"/>', 'text') +
          style('T2', '', '<style:text-properties text:display="none"/>', 'text'),
        style(
          'Giua',
          'Giua',
          '<style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/>',
        ),
      ),
    )
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        label: null,
        centred: true,
        runs: [{ text: 'Đậm ', bold: true }, { text: 'THƯỜNG' }],
      },
    ])
  })

  it('counts lists, those that go on from another too', () => {
    const level = (at: number, more: string) => `<text:list-level-style-number text:level="${at}" ${more}/>`
    const list = `<text:list-style style:name="L">${level(1, 'style:num-format="I" style:num-suffix="."')}${level(2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"')}<text:list-level-style-bullet text:level="3"/></text:list-style>`
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`
    const body =
      `<text:list xml:id="a" text:style-name="L">${item(`<text:p>A</text:p><text:p>tiếp</text:p><text:list>${item('<text:p>B</text:p>')}</text:list>`)}</text:list>` +
      `<text:p>Lời</text:p><text:list text:continue-list="a" text:style-name="L">${item('<text:p>C</text:p>')}</text:list>` +
      `<text:list text:style-name="L">${item('<text:p>D</text:p>')}</text:list>`
    expect(texts(body, list)).toEqual(['I. A', 'tiếp', 'I.1. B', 'Lời', 'II. C', 'I. D'])
  })

  it('reads tables with wide, tall and repeated cells', () => {
    const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
    const covered = '<table:covered-table-cell/>'
    const rows = [
      cell('STT') + cell('Tên') + cell('Loại'),
      cell('1', 'table:number-rows-spanned="2"') + cell('Cả hai', 'table:number-columns-spanned="2"') + covered,
      covered + cell('x', 'table:number-columns-repeated="2"'),
    ]
    const table = `<table:table><table:table-column/><table:table-header-rows><table:table-row>${rows[0]}</table:table-row></table:table-header-rows>${rows
      .slice(1)
      .map((row) => `<table:table-row>${row}</table:table-row>`)
      .join('')}</table:table>`
    expect(texts(table)).toEqual(['STT\tTên\tLoại\n1\tCả hai\t\n\tx\tx'])
  })

  it.each([
    ['cut', odt('<text:p>a</text:p>').slice(0, 200)],
    ['without its content', zipSync({ mimetype: [strToU8(mimetype), { level: 0 }] })],
    [
      'of a content cut short',
      zipSync({ mimetype: [strToU8(mimetype), { level: 0 }], 'content.xml': strToU8('<office:document-content>') }),
    ],
    ['of elements without end', odt('<text:section>'.repeat(5_000))],
    ['of more text than any letter', odt(`<text:p>${'ab cd ef '.repeat(150_000)}</text:p>`)],
    [
      'packed beyond measure',
      zipSync({ mimetype: [strToU8(mimetype), { level: 0 }], 'content.xml': new Uint8Array(20_000_000) }),
    ],
  ])('is refused in one line when it is %s', async (_, bytes) => {
    const letter = await read(bytes, 'a.odt')
    expect(letter).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(/^Tệp .*\.$/u) })
    expect(await cpuMs(() => read(bytes, 'a.odt'))).toBeLessThan(3_000)
    expect([null, letter.reason]).toContain(refuseFile(bytes, 'a.odt')?.reason ?? null)
  })

  it('spanning and repeating without end costs no more than its size', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="1000000" table:number-columns-spanned="1000000"><text:p>a</text:p></table:table-cell>'
    const table = `<table:table>${`<table:table-row>${cell}</table:table-row>`.repeat(2_000)}</table:table>`
    const file = odt(`${table}<text:p>${Math.PI}</text:p>`)
    const reading = async () => expect(['other', 'unreadable']).toContain((await read(file, 'a.odt')).kind)
    expect(await cpuMs(reading)).toBeLessThan(6_000)
  })
})
