import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../../compose/compose-report.ts'
import { type DocxParagraph, descend, docxFacts } from '../../fixtures/docx-facts.ts'
import { docxFaults } from '../../fixtures/docx-order.ts'
import { draftReport } from '../../fixtures/draft-report.ts'
import { sampleReport } from '../../fixtures/sample-report.ts'
import { parseXml } from '../../read/formats/xml-tree.ts'
import { read } from '../../read/read.ts'
import { renderDocx } from './render-docx.ts'

const letter = composeReport(sampleReport)
const bytes = await renderDocx([letter])
const facts = docxFacts(bytes)
const draft = docxFacts(await renderDocx([composeReport(draftReport)]))

const find = (text: string, from = facts): DocxParagraph => {
  const found = from.paragraphs.find((paragraph) => paragraph.text.startsWith(text))
  if (!found) throw new Error(`no paragraph ${text}`)
  return found
}

const millimetres = (twips: string | undefined): number => (Number(twips) / 1440) * 25.4

/** Rules in the order of the page: issuing body, Tiêu ngữ, trích yếu. Lengths in millimetres. */
const ruleLengths = (columns: readonly number[]) =>
  facts.paragraphs
    .filter(({ bottomRule }) => bottomRule)
    .map(({ left, right }, index) => (columns[index] ?? 0) - left - right)

describe('the DOCX letter, number by number of the decree’s format table', () => {
  it('is A4 with the margins of the decree, each annex a section with its own numbers', () => {
    expect(facts.sections).toHaveLength(1 + letter.annexes.length)
    facts.sections.forEach((section, index) => {
      const [size] = descend(section, 'w:pgSz')
      const [margin] = descend(section, 'w:pgMar')
      const landscape = index > 0 && letter.annexes[index - 1]?.landscape === true
      const sides = [size?.attributes['w:w'], size?.attributes['w:h']].map(millimetres).map(Math.round)
      expect(sides).toEqual(landscape ? [297, 210] : [210, 297])
      const [top = 0, bottom = 0, left = 0, right = 0] = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) =>
        millimetres(margin?.attributes[side]),
      )
      for (const side of [top, bottom]) expect(side).toSatisfy((value: number) => value >= 19.9 && value <= 25.1)
      expect(left).toSatisfy((value: number) => value >= 29.9 && value <= 35.1)
      expect(right).toSatisfy((value: number) => value >= 14.9 && value <= 20.1)
      expect(descend(section, 'w:titlePg')).toHaveLength(1)
      expect(descend(section, 'w:pgNumType')[0]?.attributes['w:start']).toBe('1')
    })
  })

  it('numbers pages in the top margin, centred, upright 13–14, none on the first', () => {
    const headers = ['word/header1.xml', 'word/header2.xml'].map(facts.part)
    const [numbered = '', blank = ''] = headers.toSorted(
      (a, b) => Number(b.includes('PAGE')) - Number(a.includes('PAGE')),
    )
    expect(numbered).toContain('PAGE')
    expect(numbered).toMatch(/w:jc w:val="center"/u)
    expect(blank).not.toContain('PAGE')
    expect(facts.part('word/styles.xml')).toMatch(/w:styleId="PageNumber".*?<w:sz w:val="2[68]"\/>/u)
  })

  it('is set in Times New Roman, black, Vietnamese', () => {
    const styles = facts.part('word/styles.xml')
    expect(styles).toContain('w:ascii="Times New Roman"')
    expect(new Set(styles.match(/w:ascii="[^"]*"/gu))).toEqual(new Set(['w:ascii="Times New Roman"']))
    for (const style of new Set(facts.paragraphs.map((paragraph) => paragraph.style))) {
      const [look = ''] = new RegExp(`w:styleId="${style}".*?</w:style>`, 'u').exec(styles) ?? []
      expect(look).toContain('w:val=')
      expect(look).not.toMatch(/<w:color w:val="(?!000000)/u)
    }
    expect(styles).toContain('<w:lang w:val="vi-VN"/>')
    expect(facts.part('word/document.xml')).toBe(facts.part('word/document.xml').normalize('NFC'))
  })

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true, italic: false, align: 'center' }],
    ['Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true, italic: false, align: 'center', lines: 1, before: 0 }],
    ['UBND TỈNH QUẢNG NGÃI', { size: 12, bold: false, align: 'center' }],
    ['SỞ DÂN TỘC VÀ TÔN GIÁO', { size: 12, bold: true, align: 'center' }],
    ['Số: 05/BC-SDTTG', { size: 13, bold: false, italic: false, align: 'center' }],
    ['Quảng Ngãi, ngày 05 tháng 01 năm 2026', { size: 13, italic: true, bold: false, align: 'center' }],
    ['BÁO CÁO', { size: 14, bold: true, align: 'center' }],
    ['Sơ kết kết quả', { size: 14, bold: true, align: 'center' }],
    ['Kính gửi: Sở Nội vụ tỉnh Quảng Ngãi', { size: 14, bold: false, italic: false }],
    ['I. KHÁI QUÁT', { size: 14, bold: true, style: 'Heading1', keepNext: true }],
    ['1. Đặc điểm chung', { size: 14, bold: true, style: 'Heading2', keepNext: true }],
    ['2.1. Thuận lợi', { size: 14, bold: true, style: 'Heading3', keepNext: true }],
    ['Kết quả huy động trong', { keepNext: true }],
    ['Đối với UBND tỉnh', { bold: true, keepNext: true }],
    ['Phong trào thi đua được triển khai', { keepNext: false }],
    ['Trên đây là', { size: 14, bold: false, keepNext: true }],
    ['KT. GIÁM ĐỐC', { size: 14, bold: true, align: 'center' }],
    ['PHÓ GIÁM ĐỐC', { size: 14, bold: true, align: 'center' }],
    ['Trần Văn Mẫu', { size: 14, bold: true, align: 'center' }],
    ['Nơi nhận:', { size: 12, bold: true, italic: true, align: 'left', left: 0, firstLine: 0 }],
    ['- Như trên;', { size: 11, bold: false, italic: false, align: 'left' }],
    ['- Lưu: VT, VP.', { size: 11 }],
    ['Phụ lục I', { size: 14, bold: true, align: 'center' }],
    ['DANH MỤC VĂN BẢN', { size: 14, bold: true, align: 'center' }],
  ])('sets %j as the table of components says', (text, look) => {
    expect(find(text)).toMatchObject(look)
  })

  it('sets the body justified, 14, first line 1.27 cm, gap at least 6 pt, lines single to 1.5', () => {
    const body = facts.paragraphs.filter(({ style, text }) => style === 'Normal' && text !== '')
    expect(body.length).toBeGreaterThan(20)
    for (const paragraph of body) {
      expect(paragraph).toMatchObject({ size: 14, align: 'both' })
      expect(paragraph.firstLine).toBeCloseTo(12.7, 1)
      expect(paragraph.after).toBeGreaterThanOrEqual(6)
      expect(paragraph.lines).toSatisfy((lines: number) => lines >= 1 && lines <= 1.5)
    }
    expect(body.at(-1)?.text).toMatch(/\.\/\.$/u)
  })

  it('draws the rules with the right lengths', () => {
    const [issuer = 0, motto = 0, subject = 0] = ruleLengths([66, 94, 160])
    // Widths of the words in Times New Roman Bold: 55.9 mm and 56.1 mm; the subject's longest line 148.8 mm.
    expect(issuer / 55.9).toSatisfy((share: number) => share >= 1 / 3 && share <= 1 / 2)
    expect(motto).toBeCloseTo(56.1, 0)
    expect(subject / 148.8).toSatisfy((share: number) => share >= 1 / 3 && share <= 1 / 2)
  })

  it('leaves room for the signature and keeps the signing block on one page with the end of the text', () => {
    expect(find('Trần Văn Mẫu').before).toBeGreaterThanOrEqual(60)
    const foot = facts.body.children.findLastIndex(
      (element) => element.name === 'w:tbl' && descend(element, 'w:t').some(({ text }) => text === 'Nơi nhận:'),
    )
    expect(descend(facts.body.children[foot] ?? facts.body, 'w:cantSplit')).not.toHaveLength(0)
  })

  it('repeats header rows and stays within a page width in annexes', () => {
    const tables = facts.body.children.filter((element) => element.name === 'w:tbl')
    const ruled = tables.filter((table) => descend(table, 'w:tblBorders').length > 0)
    expect(ruled).toHaveLength(1 + letter.annexes.length)
    for (const table of ruled) expect(descend(table, 'w:tblHeader')).toHaveLength(1)
  })

  it('knows drafts, collective bodies, several addressees and legal bases', () => {
    expect(find('ỦY BAN NHÂN DÂN', draft)).toMatchObject({ size: 12, bold: true })
    expect(find('KHẨN', draft)).toMatchObject({ size: 13, bold: true, boxed: true })
    expect(find('DỰ THẢO', draft)).toMatchObject({ size: 13, bold: true, boxed: true })
    expect(66 - find('KHẨN', draft).left - find('KHẨN', draft).right + 2).toBeCloseTo(20, 1)
    expect(find('Số: ……/BC-UBND', draft)).toBeDefined()
    expect(find('Trà Bồng, ngày … tháng … năm 20…', draft)).toBeDefined()
    expect(find('- Ủy ban nhân dân tỉnh Quảng Ngãi;', draft)).toMatchObject({ size: 14 })
    expect(find('- Sở Nội vụ tỉnh Quảng Ngãi.', draft)).toMatchObject({ size: 14 })
    expect(find('Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;', draft)).toMatchObject({ italic: true, size: 14 })
    expect(find('Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh.', draft)).toMatchObject({ italic: true })
    const order = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'].map((line) =>
      draft.paragraphs.findIndex(({ text }) => text === line),
    )
    expect(order[1]).toBe((order[0] ?? 0) + 1)
  })

  it('is written in the order that Word demands, every style that it names defined', async () => {
    const files = [bytes, await renderDocx([composeReport(draftReport)])].map((file) => unzipSync(file))
    for (const [path, part] of files.flatMap((file) => Object.entries(file)))
      if (/^word\/[^/]*\.xml$/u.test(path)) expect(docxFaults(parseXml(strFromU8(part))), path).toEqual([])
    const defined = facts.part('word/styles.xml').match(/(?<=w:styleId=")[^"]*/gu)
    for (const { style } of [...facts.paragraphs, ...draft.paragraphs]) expect(defined).toContain(style)
  })

  it('has headings for the navigation, keeps rows whole, and is quiet in Word', () => {
    const styles = facts.part('word/styles.xml')
    for (const level of [1, 2, 3, 4])
      expect(styles).toMatch(
        new RegExp(`styleId="Heading${level}"(?:(?!</w:style>).)*<w:outlineLvl w:val="${level - 1}"/>`, 'u'),
      )
    expect(styles).toMatch(/styleId="AnnexLabel".*?<w:basedOn w:val="Heading1"\/>/u)
    const rows = descend(facts.body, 'w:tr')
    expect(rows.filter((row) => descend(row, 'w:cantSplit').length === 1)).toHaveLength(rows.length)
    const settings = facts.part('word/settings.xml')
    expect(settings).toMatch(/<w:compatSetting w:name="compatibilityMode"[^>]* w:val="15"\/>/u)
    expect(settings).toContain('<w:hideSpellingErrors/>')
  })

  it('sets the lines of letterhead and title where the typist would', async () => {
    const agency = {
      ...sampleReport.agency,
      name: 'Ban Dân tộc và Tôn giáo tỉnh Quảng Ngãi',
      superiorLine: 'HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM',
    }
    const long = await renderDocx([composeReport({ ...sampleReport, agency })])
    const xml = docxFacts(long).part('word/document.xml')
    for (const [before, after] of [
      ['HỘI LIÊN HIỆP', 'PHỤ NỮ VIỆT NAM'],
      ['BAN DÂN TỘC VÀ TÔN GIÁO', 'TỈNH QUẢNG NGÃI'],
      ['Phong trào thi đua', '“Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025'],
    ])
      expect(xml).toContain(`${before}</w:t><w:br/><w:t xml:space="preserve">${after}</w:t>`)
    const { agency: issuer, title } = await read(long, 'a.docx')
    expect(issuer).toBe(agency.name)
    expect(title).toBe(letter.subject)
  })

  it('names title, subject and author, and gives the same bytes again', async () => {
    expect(facts.part('docProps/core.xml')).toContain('<dc:title>Báo cáo sơ kết kết quả')
    expect(facts.part('docProps/core.xml')).toContain('<dc:subject>Phong trào thi đua “Quảng Ngãi')
    expect(facts.part('docProps/core.xml')).toContain('<dc:creator>Sở Dân tộc và Tôn giáo tỉnh Quảng Ngãi</dc:creator>')
    expect(Buffer.compare(await renderDocx([letter]), bytes)).toBe(0)
  })

  it('puts any number of letters into one file, each with pages of its own', async () => {
    const many = docxFacts(await renderDocx([letter, letter, letter]))
    expect(many.sections).toHaveLength(3 * (1 + letter.annexes.length))
    expect(many.paragraphs.filter(({ text }) => text === 'BÁO CÁO')).toHaveLength(3)
  })
})
