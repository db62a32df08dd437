import { describe, expect, it } from 'vitest'
import { buildDocx } from '../../../../corpus/build-docx.ts'
import { blockText } from '../../../model/source-block.ts'
import { readDocx } from './read-docx.ts'

const document = (body: string, parts: Record<string, string> = {}) =>
  readDocx(buildDocx('', { ...parts, 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` }))
const texts = (body: string, parts?: Record<string, string>) => document(body, parts).blocks.map(blockText)

const run = (inside: string, format = '') => `<w:r><w:rPr>${format}</w:rPr>${inside}</w:r>`
const words = (text: string, format?: string) => run(`<w:t xml:space="preserve">${text}</w:t>`, format)
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`

describe('a paragraph of a Word file', () => {
  it('has the results of its fields, none of the fields within their codes', () => {
    const inner = `${mark('begin')}${run('<w:instrText>PAGE</w:instrText>')}${mark('separate')}${words('999')}${mark('end')}`
    const outer = `${mark('begin')}${run('<w:instrText>HYPERLINK</w:instrText>')}${inner}${mark('separate')}${words('Ba Động')}${mark('end')}`
    expect(texts(paragraph(words('xã ') + outer + words(' về đích')))).toEqual(['xã Ba Động về đích'])
  })

  it('has the characters of fonts of symbols, known or not', () => {
    const symbols = ['<w:sym w:font="Symbol" w:char="F0A3"/>', '<w:sym w:font="Wingdings" w:char="F0FC"/>'].map((one) =>
      run(one),
    )
    const typed = words('\uf0b3', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')
    const unknown = run('<w:sym w:font="Webdings" w:char="F033"/>')
    expect(texts(paragraph(symbols.join('') + typed + unknown))).toEqual(['≤✓≥•'])
  })

  it('has its formulas in one line', () => {
    const t = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const formula = `<m:oMath>${t('S=')}<m:f><m:num>${t('a')}</m:num><m:den>${t('b')}</m:den></m:f><m:sSup><m:e>${t('c')}</m:e><m:sup>${t('2')}</m:sup></m:sSup></m:oMath>`
    expect(texts(paragraph(words('Diện tích ') + formula))).toEqual(['Diện tích S=a/bc^2'])
  })

  it('is in capitals where its format or style says so', () => {
    const styles =
      '<w:styles><w:style w:styleId="Muc"><w:rPr><w:caps/></w:rPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Muc"/></w:style></w:styles>'
    const body =
      paragraph(words('đánh giá chung'), '<w:pStyle w:val="Con"/>') + paragraph(words('kiến nghị', '<w:caps/>'))
    expect(texts(body, { 'word/styles.xml': styles })).toEqual(['ĐÁNH GIÁ CHUNG', 'KIẾN NGHỊ'])
  })

  it('is read in the old font that its default style names, unless the theme has another', () => {
    const styles = (fonts: string) =>
      `<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:rPr><w:rFonts ${fonts}/></w:rPr></w:style></w:styles>`
    const body = paragraph(words('§¬n vÞ cã nh') + run('<w:softHyphen/>') + words('ng s¸ng kiÕn'))
    const old = styles('w:ascii=".VnTime" w:hAnsi=".VnTime"')
    expect(texts(body, { 'word/styles.xml': old })).toEqual(['Đơn vị có nhưng sáng kiến'])
    const themed = styles('w:ascii=".VnTime" w:hAnsi=".VnTime" w:hAnsiTheme="minorHAnsi"')
    // By its letters alone, one word is too few to tell.
    expect(texts(paragraph(words('25 µm')), { 'word/styles.xml': old })).toEqual(['25 àm'])
    expect(texts(paragraph(words('25 µm')), { 'word/styles.xml': themed })).toEqual(['25 µm'])
  })
})

describe('a table of a Word file', () => {
  const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => paragraph(words(line))).join('')}</w:tc>`
  it('that frames text gives way to it', () => {
    const framed = `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${['một', 'hai', 'ba'].map((line) => paragraph(words(line))).join('')}</w:tc></w:tr><w:tr>${cell('c')}${cell('d')}</w:tr></w:tbl>`
    expect(texts(framed)).toEqual(['a\tb', 'một', 'hai', 'ba', 'c\td'])
  })
})
