import { buildDoc } from './build-doc.ts'
import { buildDocx } from './build-docx.ts'
import { letters } from './letters.ts'

const utf8 = new TextEncoder()
const report = 'BÁO CÁO\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nCó 17 công chức.'
const pdf = letters.find(({ name }) => name === 'trang-in.pdf')?.bytes() ?? new Uint8Array()
const sampleDoc = buildDoc(report)

/** Word's XML with a body. */
const word = (body: string): string => `<w:document><w:body>${body}</w:body></w:document>`
const para = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`
const withBody = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  buildDocx(report, { 'word/document.xml': word(body), ...parts })
const cells = (count: number) => '<w:tc><w:p/></w:tc>'.repeat(count)
const longWord = 'ư'.repeat(200_000)

/** Files that can be read, or refused: what matters is that they end. */
export const enduringFiles: Readonly<Record<string, readonly [name: string, bytes: () => Uint8Array]>> = {
  'a byte order mark only': ['a.txt', () => new Uint8Array([0xff, 0xfe])],
  'half a letter of UTF-16': ['a.txt', () => new Uint8Array([0xff, 0xfe, 0x42, 0x00, 0x41])],
  'letters that take no room': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'\u200b\u200d\ufeff'.repeat(50_000)}`)],
  'marks without a letter': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'\u0301'.repeat(100_000)}`)],
  'one word of 200,000 letters': ['a.txt', () => utf8.encode(`BÁO CÁO\n${longWord}`)],
  'a heading of 200,000 letters': ['a.txt', () => utf8.encode(`BÁO CÁO\nI. ${longWord}`)],
  'numbers of numbers': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'1.'.repeat(100_000)}`)],
  '19,900 headings of one item': [
    'a.txt',
    () => utf8.encode(`${report}\n${'4. Công tác khen thưởng\n'.repeat(19_900)}`),
  ],
  '10,000 chapters': ['a.txt', () => utf8.encode(`${report}\n${'II. NỘI DUNG\n'.repeat(10_000)}`)],
  '10,000 headings against the order': [
    'a.txt',
    () =>
      utf8.encode(`${report}\n${'IV. ĐỀ XUẤT, KIẾN NGHỊ\nIII. ĐÁNH GIÁ CHUNG\n5. Kiểm tra, giám sát\n'.repeat(3_300)}`),
  ],
  'quotation marks without end': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'“«"'.repeat(60_000)}`)],
  'dashes without end': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'- + '.repeat(50_000)}`)],
  'tabs without end': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'\t'.repeat(200_000)}`)],
  'asterisks without end': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'**a '.repeat(50_000)}`)],
  'bars without end': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'| a '.repeat(50_000)}|`)],
  'zeros between the letters': ['a.txt', () => utf8.encode(`BÁO CÁO\n${'a\u0000'.repeat(50_000)}`)],
  'a cell over a thousand million columns': [
    'a.html',
    () => utf8.encode('<table><tr><td colspan="1000000000">a</table>'),
  ],
  'an element with 50,000 attributes': [
    'a.html',
    () => utf8.encode(`<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="b"`).join(' ')}>BÁO CÁO</p>`),
  ],
  'entities without end': ['a.html', () => utf8.encode(`<p>BÁO CÁO ${'&amp;#x1F600;&nbsp;'.repeat(40_000)}</p>`)],
  'elements that are never closed': ['a.html', () => utf8.encode(`<p>BÁO CÁO</p>${'<b><i>a'.repeat(400)}`)],
  'a style that is its own': [
    'a.docx',
    () =>
      buildDocx(report, {
        'word/styles.xml':
          '<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
        'word/document.xml': word(para('BÁO CÁO', '<w:pPr><w:pStyle w:val="A"/></w:pPr>')),
      }),
  ],
  'a cell of Word over a thousand million columns': [
    'a.docx',
    () =>
      withBody(
        `${para('BÁO CÁO')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr>${para('a')}</w:tc></w:tr></w:tbl>`,
      ),
  ],
  'a row of 5,000 cells': ['a.docx', () => withBody(`${para('BÁO CÁO')}<w:tbl><w:tr>${cells(5_000)}</w:tr></w:tbl>`)],
  'tables in tables': [
    'a.docx',
    () => withBody(`${'<w:tbl><w:tr><w:tc>'.repeat(40)}${para('BÁO CÁO')}${'</w:tc></w:tr></w:tbl>'.repeat(40)}`),
  ],
  'text in UTF-16': [
    'a.docx',
    () => buildDocx(report, { 'word/document.xml': Buffer.from(`\ufeff${word(para('BÁO CÁO'))}`, 'utf16le') }),
  ],
  'fields that never end': [
    'a.docx',
    () => withBody(`${para('BÁO CÁO')}<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(5_000)}</w:p>`),
  ],
  'a .doc cut in the middle': ['a.doc', () => sampleDoc.slice(0, sampleDoc.length / 2)],
  'a .doc whose sectors name themselves': [
    'a.doc',
    () => sampleDoc.map((byte, at) => (at > 512 && at < 1_536 ? 0 : byte)),
  ],
  'a .doc of noise after its header': [
    'a.doc',
    () => sampleDoc.map((byte, at) => (at < 2_048 ? byte : (byte * 31 + at) % 256)),
  ],
  'a PDF that names no page': [
    'a.pdf',
    () => new Uint8Array(Buffer.from(Buffer.from(pdf).toString('latin1').replaceAll('/Kids', '/Kidz'), 'latin1')),
  ],
  'a PDF without its table': ['a.pdf', () => pdf.map((byte, at) => (at > pdf.length - 600 ? 32 : byte))],
}
