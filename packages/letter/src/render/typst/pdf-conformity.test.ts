import { describe, expect, it } from 'vitest'
import { composeReport } from '../../compose/compose-report.ts'
import { draftReport } from '../../fixtures/draft-report.ts'
import { type PdfFacts, type PdfText, pdfFacts } from '../../fixtures/pdf-facts.ts'
import { sampleReport } from '../../fixtures/sample-report.ts'
import { page, textWidth } from '../layout.ts'
import { renderPdf } from './render-pdf.ts'

const letter = composeReport(sampleReport)
const bytes = renderPdf(letter)
const facts = await pdfFacts(bytes)
const draft = await pdfFacts(renderPdf(composeReport(draftReport)))

const find = (text: string, from: PdfFacts = facts): PdfText => {
  const found = from.texts.find((one) => one.text.startsWith(text))
  if (!found) throw new Error(`no text ${text}`)
  return found
}

const regular = /Tinos-Regular$/u
const bold = /Tinos-Bold$/u
const italic = /Tinos-Italic$/u
const middle = ({ left, right }: PdfText): number => (left + right) / 2

/** Centres of the columns of the letterhead and of the page. */
const issuer = page.left + 33
const nation = page.left + 66 + 47
const centre = page.left + textWidth / 2

describe('the PDF letter, number by number of the decree’s format table', () => {
  it('is A4, wide annexes turned, text inside the margins of the decree', () => {
    const sizes = facts.pages.map((sides) => sides.map(Math.round))
    expect(sizes[0]).toEqual([210, 297])
    expect(sizes).toContainEqual([297, 210])
    for (const text of facts.texts) {
      const width = facts.pages[text.page - 1]?.[0] ?? 0
      expect(text.left).toBeGreaterThanOrEqual(30 - 0.1)
      expect(text.right).toBeLessThanOrEqual(width - 20 + 0.1)
      if (!/^\d+$/u.test(text.text)) expect(text.baseline).toBeGreaterThan(20)
    }
  })

  it('embeds Tinos, the metric twin of Times New Roman, and no other font', () => {
    for (const { font } of facts.texts) expect(font).toMatch(/\+Tinos-(?:Regular|Bold|Italic|BoldItalic)$/u)
  })

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, bold, nation],
    ['Độc lập - Tự do - Hạnh phúc', 13, bold, nation],
    ['UBND TỈNH QUẢNG NGÃI', 12, regular, issuer],
    ['SỞ DÂN TỘC VÀ TÔN GIÁO', 12, bold, issuer],
    ['Số: 05/BC-SDTTG', 13, regular, issuer],
    ['Quảng Ngãi, ngày 05 tháng 01 năm 2026', 13, italic, nation],
    ['BÁO CÁO', 14, bold, centre],
    ['Sơ kết kết quả', 14, bold, centre],
    ['Kính gửi: Sở Nội vụ tỉnh Quảng Ngãi', 14, regular, centre],
    ['I. KHÁI QUÁT', 14, bold, null],
    ['1. Đặc điểm chung', 14, bold, null],
    ['Thực hiện Công văn', 14, regular, null],
    ['KT. GIÁM ĐỐC', 14, bold, page.left + 75 + 42.5],
    ['Trần Văn Mẫu', 14, bold, page.left + 75 + 42.5],
    ['Nơi nhận:', 12, /Tinos-BoldItalic$/u, null],
    ['- Như trên;', 11, regular, null],
    ['Phụ lục IV', 14, bold, centre],
    ['DANH MỤC VĂN BẢN', 14, bold, null],
  ])('sets %j as the table of components says', (text, size, font, at) => {
    const found = find(text)
    expect(found.size).toBe(size)
    expect(found.font).toMatch(font)
    if (at !== null) expect(middle(found)).toBeCloseTo(at, 0)
  })

  it('puts Số and the date on one line, Nơi nhận level with the post', () => {
    expect(find('Số:').baseline).toBeCloseTo(find('Quảng Ngãi, ngày').baseline, 1)
    expect(Math.abs(find('Nơi nhận:').baseline - find('KT. GIÁM ĐỐC').baseline)).toBeLessThan(1)
    expect(find('Nơi nhận:').left).toBeCloseTo(page.left, 1)
  })

  it('keeps the date on one line for the province’s longest name of a place', async () => {
    const agency = { ...sampleReport.agency, letterPlace: 'Trương Quang Trọng' }
    for (const [issuedOn, line] of [
      ['20/10/2026', 'Trương Quang Trọng, ngày 20 tháng 10 năm 2026'],
      ['', 'Trương Quang Trọng, ngày … tháng … năm 20…'],
    ] as const) {
      const answers = { ...sampleReport.answers, 'letter/issuedOn': issuedOn }
      expect(find(line, await pdfFacts(renderPdf(composeReport({ ...sampleReport, agency, answers }))))).toBeDefined()
    }
  })

  it('indents the first line 1.27 cm, justifies, and keeps lines between single and 1.5, gaps at least 6 pt', () => {
    const first = find('Thực hiện Công văn')
    const at = facts.texts.indexOf(first)
    const [second, third] = [facts.texts[at + 1], facts.texts[at + 2]]
    expect(first.left - page.left).toBeCloseTo(12.7, 1)
    expect(first.right).toBeCloseTo(190, 0)
    expect(second?.left).toBeCloseTo(page.left, 1)
    const single = (14 * 1.149 * 25.4) / 72
    const pitch = (third?.baseline ?? 0) - (second?.baseline ?? 0)
    expect(pitch / single).toSatisfy((lines: number) => lines >= 1 && lines <= 1.5)
    const [end, next] = ['nước về', 'Tổ chức bộ máy'].map((text) => facts.texts.find((one) => one.text.includes(text)))
    const gap = (next?.baseline ?? 0) - (end?.baseline ?? 0) - 2 * pitch
    expect((gap * 72) / 25.4).toBeGreaterThanOrEqual(5.95)
  })

  it('draws the three rules with the right lengths', () => {
    const [issuing = 0, motto = 0, subject = 0] = facts.rules
    const width = (text: string) => find(text).right - find(text).left
    expect(issuing / width('SỞ DÂN TỘC')).toSatisfy((share: number) => share >= 1 / 3 && share <= 1 / 2)
    expect(motto).toBeCloseTo(width('Độc lập'), 0)
    expect(subject / width('“Quảng Ngãi chung sức xây dựng nông thôn mới” giai')).toSatisfy(
      (share: number) => share >= 1 / 3 && share <= 1 / 2,
    )
  })

  it('numbers pages in the top margin, each annex anew, the first page of each not at all', () => {
    const numbers = facts.texts.filter(({ text, baseline }) => /^\d+$/u.test(text) && baseline < 20)
    const starts = facts.texts
      .filter(({ text }) => text.startsWith('BÁO CÁO') || /^Phụ lục [IVX]+$/u.test(text))
      .map((text) => text.page)
    for (const [index] of facts.pages.entries()) {
      const start = starts.findLast((one) => one <= index + 1) ?? 1
      const number = numbers.find((one) => one.page === index + 1)
      expect(number?.text).toBe(index + 1 === start ? undefined : String(index + 2 - start))
      if (!number) continue
      expect([13, 14]).toContain(number.size)
      expect(number.font).toMatch(regular)
      expect(middle(number)).toBeCloseTo(centre, 0)
    }
  })

  it('is tagged, in Vietnamese, with title, author and headings for navigation', () => {
    expect(facts.tagged).toBe(true)
    expect(facts.language).toBe('vi-VN')
    expect(facts.info).toMatchObject({ Title: letter.properties.title, Author: letter.properties.author })
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH']) expect(facts.roles).toContain(role)
  })

  it('gives the same bytes again, and either standard', async () => {
    expect(Buffer.compare(renderPdf(letter), bytes)).toBe(0)
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid:part')
    const archived = Buffer.from(renderPdf(letter, 'a-2a')).toString('latin1')
    expect(archived).toMatch(/pdfaid:part>2</u)
    expect(archived).toMatch(/pdfaid:conformance>A</u)
  })

  it('keeps inside the margins a word that has no place to break, and a table of many columns', async () => {
    const cells = ['Nội dung', ...Array.from({ length: 9 }, () => '14.832,99')]
    const answers = {
      ...sampleReport.answers,
      'II.1/narrative': `${'x'.repeat(300)}\n|${cells.join('|')}|\n|${cells.join('|')}|`,
      'II.2/plans/r1/subject': 'y'.repeat(300),
    }
    const { texts, pages } = await pdfFacts(renderPdf(composeReport({ ...sampleReport, answers })))
    for (const { page: number, right } of texts)
      expect(right).toBeLessThanOrEqual((pages[number - 1]?.[0] ?? 0) - page.right + 0.1)
    const row = texts.filter(({ text }) => text === '14.832,99').map(({ left, right }) => ({ left, right }))
    expect(row).toHaveLength(18)
    row.forEach(({ left }, index) => {
      if (index % 9 > 0) expect(left).toBeGreaterThan((row[index - 1]?.right ?? 0) + 1)
    })
  })

  it('never leaves an announcement at the foot of a page, and sets any number of them', async () => {
    const line = 'Phong trào được nhân dân hưởng ứng.'
    for (let lines = 8; lines < 18; lines++) {
      const narrative = `${`${line}\n`.repeat(lines)}Kết quả cụ thể như sau:\n- Đường giao thông nông thôn.`
      const answers = { 'I.1/narrative': narrative }
      const { texts } = await pdfFacts(renderPdf(composeReport({ ...sampleReport, answers })))
      const page = (begin: string) => texts.find(({ text }) => text.startsWith(begin))?.page
      expect(page('Kết quả cụ thể')).toBe(page('- Đường giao thông'))
    }
    const many = await pdfFacts(
      renderPdf(composeReport({ ...sampleReport, answers: { 'I.1/narrative': 'Nội dung như sau:\n'.repeat(120) } })),
    )
    expect(many.texts.filter(({ text }) => text === 'Nội dung như sau:')).toHaveLength(120)
    for (const { baseline } of many.texts) expect(baseline).toBeLessThan(280)
  })

  it('begins no group of rows at the foot of a page, and says on each page whose rows they are', async () => {
    const groups = Array.from({ length: 40 }, (_, at) => ({ heading: `Khối ${at}`, count: 1 + (at % 4) }))
    const rows = groups.flatMap(({ heading, count }) => [
      { cells: [heading], heading: true as const },
      ...Array.from({ length: count }, () => ({ cells: [`Của ${heading}`, ''] })),
    ])
    const columns = ['Đơn vị', 'Ghi chú'].map((header) => ({ header, align: 'left' as const }))
    const table = { columns, rows: [{ cells: ['Tổng số: 40'], heading: true as const }, ...rows], total: null }
    const annexes = letter.annexes.slice(0, 1).map((annex) => ({ ...annex, landscape: false, table }))
    const { texts } = await pdfFacts(renderPdf({ ...letter, annexes }))
    const pagesOf = (text: string) => texts.flatMap((one) => (one.text === text ? [one.page] : []))
    for (const { heading, count } of groups) {
      expect(pagesOf(`Của ${heading}`)).toHaveLength(count)
      expect(pagesOf(heading)).toEqual([...new Set(pagesOf(`Của ${heading}`))])
    }
    expect(pagesOf('Tổng số: 40')).toHaveLength(1)
    expect(new Set(pagesOf('Ghi chú')).size).toBeGreaterThan(2)
  })

  it('takes what people wrote as text, never as markup', async () => {
    const answers = { 'III/narrative': '#panic("x") = _y_ `code` $z$ \\#import @preview <label> //' }
    const printed = await pdfFacts(renderPdf(composeReport({ ...sampleReport, answers })))
    const text = printed.texts.map((one) => one.text).join(' ')
    expect(text).toContain('#panic("x") = _y_ `code` $z$ \\#import @preview <label> //')
  })

  it('knows drafts, collective bodies and several addressees', () => {
    expect(find('KHẨN', draft)).toMatchObject({ size: 13 })
    expect(find('DỰ THẢO', draft).font).toMatch(bold)
    expect(find('- Ủy ban nhân dân tỉnh Quảng Ngãi;', draft).size).toBe(14)
    expect(find('- Sở Nội vụ tỉnh Quảng Ngãi.', draft).size).toBe(14)
    expect(find('Căn cứ Luật', draft).font).toMatch(italic)
    expect(find('CHỦ TỊCH', draft).baseline).toBeGreaterThan(find('TM. ỦY BAN NHÂN DÂN', draft).baseline)
  })
})
