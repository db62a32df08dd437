import { cpuMs, slowness } from '@thidua/schema/fixtures/processor-time'
import { describe, expect, it } from 'vitest'
import { blockText } from '../../../model/source-block.ts'
import { read } from '../../read.ts'
import { readRtf } from './read-rtf.ts'

const file = (body: string): Uint8Array =>
  Uint8Array.from(Array.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${body}}`, (letter) => letter.charCodeAt(0)))
const fonts =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\froman\\fcharset163 Times New Roman;}{\\f2\\fnil .VnTime;}{\\f3\\fcharset2 Symbol;}}'
const texts = (body: string) => readRtf(file(fonts + body)).blocks.map(blockText)
/** Words as an RTF program writes them: each letter beyond ASCII by its code, with a mark for programs without Unicode. */
const escaped = (text: string): string =>
  Array.from(text, (letter) => (letter < '\u0080' ? letter : `\\u${letter.charCodeAt(0)}?`)).join('')

describe('a Rich Text Format file', () => {
  it('gives its letters by Unicode, by the code page of their font, and of old fonts', () => {
    expect(texts("\\pard C\\u244\\'f4ng t\\u225?c\\par")).toEqual(['Công tác'])
    expect(texts("\\pard\\uc0 C\\u244ng \\uc2 t\\u225\\'e1?c\\par")).toEqual(['Công tác'])
    expect(texts("\\pard\\f1 th\\'f4n \\'fd Khe\\'ccn th\\'fd\\'f5\\'d2ng\\par")).toEqual([
      'thôn ư Khèn thươ\u0309ng'.normalize('NFC'),
    ])
    expect(
      texts("\\pard\\f2 C\\'abng t\\'b8c thi \\'aeua, khen th\\'ad\\'ebng; ph\\'b8t \\'ae\\'e9ng phong tr\\'b5o\\par"),
    ).toEqual(['Công tác thi đua, khen thưởng; phát động phong trào'])
    expect(texts("\\pard {\\f3\\'b7} M\\~t\\_h\\emdash\\ldblquote x\\rdblquote\\par")).toEqual(['• M t-h—“x”'])
  })

  it('leaves out what is no text of the letter, and keeps notes and boxes', () => {
    const source = readRtf(
      file(
        `${fonts}{\\info{\\upr{\\title Ten}{\\*\\ud{\\title T\\u234?n}}}}{\\header Dau trang\\par}{\\*\\generator X;}{\\pict\\bin5 }\\}{{Y}` +
          '\\pard Mot{\\v an}{\\deleted xoa}{\\*\\unknown la} {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\footnote\\pard Chu thich\\par}\\par' +
          '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard Trong khung\\par}}}\\pard Hai{\\upr{ba}{\\*\\ud b\\u7889?n}}\\par',
      ),
    )
    expect(source.blocks.map(blockText)).toEqual(['Mot 7', 'Haibốn', 'Trong khung'])
    expect(source.notes).toEqual(['Chu thich'])
  })

  it('reads tables with wide cells, lists, and looks that end with their group', () => {
    const row = (edges: string, ...cells: string[]) =>
      `\\trowd${edges}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`
    const { blocks } = readRtf(
      file(
        `\\pard\\qc{\\b Dam} thuong\\par\\pard{\\listtext\\pard 1.\\tab}Mot\\par{\\listtext\\'b7\\tab}Hai\\par` +
          row('\\cellx100\\cellx2000\\cellx4000', 'STT', 'Ten', 'Loai') +
          row('\\cellx110\\cellx4000', '1', 'Ca hai\\par Dong hai') +
          '\\pard Het\\par',
      ),
    )
    expect(blocks[0]).toMatchObject({ centred: true, runs: [{ text: 'Dam', bold: true }, { text: ' thuong' }] })
    expect(blocks.map(blockText)).toEqual([
      'Dam thuong',
      '1. Mot',
      '- Hai',
      'STT\tTen\tLoai\n1\tCa hai Dong hai\t',
      'Het',
    ])
  })

  it('is read as the letter that it is, whatever its name says', async () => {
    const lines = [
      'UBND TỈNH AN BÌNH',
      'SỞ Y TẾ',
      'Số: 12/BC-SYT',
      'An Bình, ngày 09 tháng 12 năm 2025',
      'BÁO CÁO',
      'Sơ kết Phong trào thi đua “Chợ sạch” giai đoạn 2021-2025',
      'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH',
      '1. Đặc điểm chung',
      'Có 45 công chức.',
      'II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA',
      '4. Công tác khen thưởng: Không có',
    ]
    const letter = await read(file(lines.map((line) => `\\pard ${escaped(line)}\\par`).join('\n')), 'a.doc')
    expect(letter).toMatchObject({ kind: 'report', agency: 'SỞ Y TẾ', number: '12/BC-SYT', issuedOn: '2025-12-09' })
    expect(letter.sections.filter(({ answer }) => answer !== 'missing').map(({ place }) => place)).toEqual([
      'I.1',
      'II.4',
    ])
  })

  it.each([
    ['groups without end', '{'.repeat(200_000)],
    ['groups that end too often', '}'.repeat(200_000)],
    ['rows without cells', '\\trowd\\row'.repeat(100_000)],
    ['cells without rows', '\\pard\\intbl a\\cell'.repeat(100_000)],
    ['edges of cells', `${'\\cellx9'.repeat(30)}\\row`.repeat(20_000)],
    ['text without end', 'a '.repeat(2_000_000)],
    ['letters without end', '\\u7889?'.repeat(1_200_000)],
    ['boxes in boxes', '{\\shptxt a'.repeat(900)],
    ['a picture that says it is endless', 'a\\bin999999999 b'],
    ['fonts without end', `{\\fonttbl${'{\\f1 a'.repeat(900)}`],
  ])('ends within its size: %s', async (_, body) => {
    const bytes = file(body)
    const reading = async () => expect(['other', 'unreadable']).toContain((await read(bytes, 'a.rtf')).kind)
    expect(await cpuMs(reading)).toBeLessThan(6_000 * (await slowness()))
  })
})
