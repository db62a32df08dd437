import { cpuMs } from '@thidua/schema/fixtures/processor-time'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { buildDocx } from './build-docx.ts'
import { buildPdf } from './build-pdf.ts'
import { letters } from './letters.ts'

const utf8 = new TextEncoder()
const report = 'BÁO CÁO\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nCó 17 công chức.'
const docx = buildDocx(report)
const pdf = letters.find(({ name }) => name === 'trang-in.pdf')?.bytes() ?? new Uint8Array()

/** The unpacked sizes of the archive's directory multiplied or replaced: a directory may lie. */
function withDeclaredSize(bytes: Uint8Array, size: number): Uint8Array {
  const forged = bytes.slice()
  const view = new DataView(forged.buffer)
  for (let at = 0; at < forged.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  return forged
}

const nested = (depth: number) =>
  `<w:document xmlns:w="w"><w:body>${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}</w:body></w:document>`
/** A header of 512 bytes, then the directory, whose second entry is the stream. */
const ole = (stream: string) =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(512 + 128 - 8),
    ...Buffer.from(stream, 'utf16le'),
  ])
/** Deterministic noise. */
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 7919 + ((index * index) % 251) * 31) % 256)

const hostile: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ['an empty file', 'a.docx', new Uint8Array(), /rỗng/u],
  ['blanks only', 'a.txt', utf8.encode('  \n\n'), /không có chữ/u],
  ['random bytes', 'a.txt', noise(5000), /không phải là văn bản/u],
  ['random bytes called Word', 'a.docx', noise(5000), /\.docx bị hỏng/u],
  [
    'a picture called PDF',
    'a.pdf',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...noise(100)]),
    /ảnh PNG/u,
  ],
  ['a program', 'a.txt', new Uint8Array([0x4d, 0x5a, ...noise(300)]), /chương trình/u],
  ['a .doc without its text', 'a.doc', ole('WordDocument'), /\.doc của Word cũ bị hỏng/u],
  ['an old spreadsheet', 'a.doc', ole('Workbook'), /bảng tính/u],
  ['an encrypted .docx', 'a.docx', ole('EncryptedPackage'), /mật khẩu/u],
  ['an .rtf without words', 'a.rtf', utf8.encode('{\\rtf1 {\\info{\\title abc}}}'), /không có chữ nào/u],
  ['a truncated .docx', 'a.docx', docx.slice(0, docx.length - 200), /hỏng hoặc tải về chưa đủ/u],
  ['half a .docx', 'a.docx', docx.slice(0, docx.length / 2), /hỏng hoặc tải về chưa đủ/u],
  ['an archive that is no Word file', 'a.docx', zipSync({ 'a.txt': strToU8('a') }), /không phải là văn bản Word/u],
  ['an OpenDocument text', 'a.odt', zipSync({ 'content.xml': strToU8('<a/>') }), /\.odt/u],
  [
    'a file of Pages',
    'a.pages',
    zipSync({ 'Index/Document.iwa': noise(50), 'preview.jpg': noise(50) }),
    /Pages.*Word/u,
  ],
  ['an older file of Pages', 'a.pages', noise(500), /Pages.*Word/u],
  ['a file of Works', 'a.wps', noise(500), /\.wps.*lưu lại thành \.docx/u],
  ['another file of Works', 'a.wps', ole('MatOST'), /chép chữ vào văn bản Word/u],
  ['a damaged .rtf', 'a.rtf', utf8.encode('rtf1 abc'), /\.rtf.*lưu lại thành \.docx/u],
  ['a damaged .odt', 'a.odt', noise(500), /\.odt.*lưu lại thành \.docx/u],
  [
    'a web archive',
    'a.mht',
    utf8.encode('From: <Saved by Word>\r\nSubject: a\r\nMIME-Version: 1.0\r\n\r\nBÁO CÁO'),
    /\.mht.*lưu lại thành \.docx/u,
  ],
  ['a web archive called .doc', 'a.doc', utf8.encode('MIME-Version: 1.0\nContent-Type: multipart/related'), /\.mht/u],
  ['a spreadsheet called Word', 'a.docx', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /Excel/u],
  [
    'a Word file saved as XML',
    'a.xml',
    utf8.encode('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    /dạng XML/u,
  ],
  [
    'a Word file whose text another program left in a foreign part',
    'a.docx',
    buildDocx(report, {
      'word/document.xml': '<w:document><w:body><w:altChunk r:id="r9"/></w:body></w:document>',
      'word/chunk.html': '<p>BÁO CÁO</p>',
    }),
    /chưa gộp/u,
  ],
  [
    'too many entries',
    'a.docx',
    buildDocx(report, Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`word/media/${index}`, 'x']))),
    /quá nhiều thành phần/u,
  ],
  ['a path that leaves the folder', 'a.docx', buildDocx(report, { '../../etc/passwd': 'x' }), /đường dẫn lạ/u],
  ['an absolute path', 'a.docx', buildDocx(report, { '/etc/passwd': 'x' }), /đường dẫn lạ/u],
  ['an archive that unpacks to more than 100 MB', 'a.docx', withDeclaredSize(docx, 90_000_000), /100 MB|quá lớn/u],
  ['a directory that says less than there is', 'a.docx', withDeclaredSize(docx, 10), /hỏng/u],
  ['a bomb of zeros', 'a.docx', buildDocx(report, { 'word/media/a.bin': new Uint8Array(20_000_000) }), /tỷ lệ nén/u],
  [
    'a DTD with entities',
    'a.docx',
    buildDocx(report, {
      'word/document.xml':
        '<!DOCTYPE a [<!ENTITY b "c">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
    }),
    /DTD/u,
  ],
  [
    'a DTD in the styles',
    'a.docx',
    buildDocx(report, { 'word/styles.xml': '<!DOCTYPE a SYSTEM "file:///etc/passwd"><w:styles/>' }),
    /DTD/u,
  ],
  [
    'elements nested without end',
    'a.docx',
    buildDocx(report, { 'word/document.xml': nested(5000) }),
    /lồng nhau quá sâu/u,
  ],
  [
    'more elements than any letter has',
    'a.docx',
    buildDocx(report, {
      'word/document.xml': `<w:document><w:body>${'<w:p/>'.repeat(1_000_001)}</w:body></w:document>`,
      'word/media/a.bin': noise(200_000),
    }),
    /quá dài/u,
  ],
  [
    'more rows than any letter has',
    'a.docx',
    buildDocx(report, {
      'word/document.xml': `<w:document><w:body><w:tbl>${'<w:tr><w:tc/><w:tc/></w:tr>'.repeat(150_000)}</w:tbl></w:body></w:document>`,
      'word/media/a.bin': noise(200_000),
    }),
    /quá dài/u,
  ],
  [
    'more text boxes than any letter has',
    'a.docx',
    buildDocx(report, {
      'word/document.xml': `<w:document><w:body><w:p><w:r><w:pict>${'<w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent>'.repeat(150_000)}</w:pict></w:r></w:p></w:body></w:document>`,
      'word/media/a.bin': noise(200_000),
    }),
    /quá dài/u,
  ],
  ['more lines than any letter has', 'a.txt', utf8.encode('a\n'.repeat(20_001)), /quá dài/u],
  ['more letters than any letter has', 'a.html', utf8.encode(`<p>${'chữ '.repeat(250_001)}</p>`), /quá dài/u],
  ['a Word file without a word', 'a.docx', buildDocx(''), /không có chữ/u],
  ['HTML nested without end', 'a.html', utf8.encode(`${'<div>'.repeat(5000)}a`), /lồng nhau quá sâu/u],
  ['a truncated PDF', 'a.pdf', pdf.slice(0, 300), /PDF bị hỏng/u],
  ['a file called PDF', 'a.pdf', utf8.encode('xin chào'), /\.pdf bị hỏng/u],
]

describe('a file that cannot be read', () => {
  it.each(hostile)('%s gives one clear line', async (_, name, bytes, reason) => {
    const letter = await read(bytes, name)
    expect(letter.kind).toBe('unreadable')
    expect(letter.reason).toMatch(reason)
    expect(letter.reason).not.toContain('\n')
  })

  it('a file of more than 50 MB is refused unread', async () => {
    expect((await read(new Uint8Array(50_000_001), 'a.txt')).reason).toMatch(/50 MB/u)
  })
})

/** A Word file with one numbered paragraph of a list whose definition is hostile. */
const listed = (level: string, levels: string): Uint8Array =>
  buildDocx(report, {
    'word/document.xml': `<w:document><w:body><w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>BÁO CÁO</w:t></w:r></w:p></w:body></w:document>`,
    'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  })
const listLevel = (at: string, start: string, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

describe('a list of a Word file', () => {
  // Each of these filled the memory or threw: a few hundred bytes that ended the server.
  it.each([
    ['of a level without end', listed('900000000', listLevel('900000000', '1', 'decimal', '%1.'))],
    ['of letters without end', listed('0', listLevel('0', '20000000000', 'lowerLetter', '%1.'))],
    ['of Roman numbers without end', listed('0', listLevel('0', '20000000000', 'upperRoman', '%1'.repeat(1000)))],
    ['of no number', listed('x', listLevel('x', '-5', 'upperRoman', '%1.'))],
    [
      'of 100,000 levels',
      listed('8', Array.from({ length: 100_000 }, (_, at) => listLevel(`${at}`, '1', 'decimal', '%1.')).join('')),
    ],
  ])('%s is read within bounds', async (_, bytes) => {
    const letter = await read(bytes, 'a.docx')
    expect(letter.kind).not.toBe('unreadable')
    expect(JSON.stringify(letter).length).toBeLessThan(100_000)
  })
})

describe('a file four times as long', () => {
  const head = 'BÁO CÁO\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n'
  const text = (line: string) => (count: number) => [utf8.encode(head + line.repeat(count)), 'a.txt'] as const
  const cases: Readonly<Record<string, (count: number) => readonly [Uint8Array, string]>> = {
    'of torn sentences': text(`${'Bà con trong thôn cùng nhau làm đường mới '.repeat(2)}và Trồng cây\n\n`),
    'of numbers': text('Có 12 hộ; 1.2.3.4.5/6 và 3/7 '),
    'of citations': text('Quyết định số 12/QĐ-UBND ngày 01/02/2023 của UBND tỉnh về việc khen thưởng; '),
    'of one word': text('1234567890'),
    'of chapters in words of their own': text('II. NỘI DUNG KHÁC\n1. Khen thưởng\n'),
    'of open quotation marks': text('Phong trào thi đua “ '),
    'of columns': text('Ông A          Bà B\n'),
    'of runs in one paragraph': (count) => [buildDocx(`${head}${'[b:một ]hai '.repeat(count)}`), 'a.docx'],
    'of tabs': (count) => [buildDocx(`${head}${'[tab]a'.repeat(count)}`), 'a.docx'],
    'of table cells': (count) => [utf8.encode(`<table><tr>${'<td>a</td>'.repeat(count)}</table>`), 'a.html'],
    'of style rules': (count) => [utf8.encode(`<style>${'a{ b '.repeat(count * 10)}</style><p>BÁO CÁO</p>`), 'a.html'],
  }

  it.each(Object.entries(cases))('%s takes no more than its length, with room for noise', async (_, build) => {
    const timeOf = (count: number) => cpuMs(() => read(...build(count)))
    await timeOf(250)
    // The least of some times is what reading takes when nothing else, as the collecting of garbage, disturbs it.
    let [short, long, round] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
    const growth = () => long / Math.max(short, 20)
    do {
      short = Math.min(short, await timeOf(600))
      long = Math.min(long, await timeOf(2_400))
    } while (growth() >= 10 && ++round < 6)
    expect(growth()).toBeLessThan(10)
  })
})

describe('a PDF', () => {
  it('without a text layer is a scan', async () => {
    const letter = await read(buildPdf('#rect(width: 10cm, height: 10cm)'), 'a.pdf')
    expect(letter).toMatchObject({ kind: 'scan', reason: expect.stringMatching(/ảnh quét/u), sections: [] })
  })

  it('reads the same without its tags, by position alone', async () => {
    const tagged = await read(pdf, 'a.pdf')
    const latin = Buffer.from(
      buildPdf(letters.find(({ name }) => name === 'trang-in.pdf')?.source ?? '', '1.4'),
    ).toString('latin1')
    const untagged = latin.replaceAll('/StructTreeRoot', '/StructTreeXoot').replaceAll('/MarkInfo', '/MarkXnfo')
    expect(untagged).not.toBe(latin)
    expect(await read(new Uint8Array(Buffer.from(untagged, 'latin1')), 'a.pdf')).toEqual(tagged)
  })
})

describe('active and foreign parts of a file', () => {
  it('are ignored: macros, external relations, scripts', async () => {
    const plain = await read(docx, 'a.docx')
    const active = buildDocx(report, {
      'word/vbaProject.bin': noise(500),
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r1" TargetMode="External" Target="http://example.invalid/x"/></Relationships>',
      'word/embeddings/a.docx': docx,
    })
    expect(await read(active, 'a.docx')).toEqual(plain)
    const html = `<html><body><script>alert('xấu')</script><p>BÁO CÁO</p><p onclick="x()">I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH</p><p>Có 17 công chức.</p></body></html>`
    expect(JSON.stringify(await read(utf8.encode(html), 'a.html'))).not.toMatch(/alert|onclick|xấu/u)
  })
})
