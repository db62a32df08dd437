import { buildDocx } from './build-docx.ts'
import { buildPdf } from './build-pdf.ts'
import { buildOdt } from './formats/build-odt.ts'
import { buildRtf } from './formats/build-rtf.ts'

/** A letterhead as offices print it: its two columns, and what must be read from it. */
export interface Head {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly agency: string
  readonly superior?: string
  readonly number: string | null
  readonly issuedOn: string | null
  readonly place: string | null
}

const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const party = ['ĐẢNG CỘNG SẢN VIỆT NAM']

type Short = readonly [
  superior: string | null,
  issuer: readonly string[],
  number: string,
  read: string | null,
  right: readonly string[],
]

/** Superior, issuer by lines, number line and what it reads as, right column above the date. */
const short: readonly Short[] = [
  ['UBND TỈNH AN BÌNH', ['SỞ CÔNG THƯƠNG'], 'Số: 77/BC-SCT', '77/BC-SCT', nation],
  ['UBND TỈNH AN BÌNH', ['SỞ NÔNG NGHIỆP', 'VÀ MÔI TRƯỜNG'], 'Số: 1203/BC-SNNMT', '1203/BC-SNNMT', nation],
  [null, ['ỦY BAN NHÂN DÂN', 'XÃ HÒA SƠN'], 'Số: 77/BC-UBND', '77/BC-UBND', nation],
  [null, ['UBND PHƯỜNG AN PHÚ'], 'Số: 12 /BC-UBND', '12/BC-UBND', nation],
  ['ĐẢNG BỘ TỈNH AN BÌNH', ['ĐẢNG ỦY XÃ HÒA SƠN', '*'], 'Số 15-BC/ĐU', '15-BC/ĐU', party],
  ['TỈNH ỦY AN BÌNH', ['BAN TUYÊN GIÁO VÀ DÂN VẬN', '*'], 'Số 152 -BC/BTGDVTU', '152-BC/BTGDVTU', party],
  ['TỈNH ĐOÀN AN BÌNH', ['BCH ĐOÀN XÃ HÒA SƠN', '***'], 'Số: 08-BC/ĐTN', '08-BC/ĐTN', ['ĐOÀN TNCS HỒ CHÍ MINH']],
  ['LIÊN ĐOÀN LAO ĐỘNG TỈNH AN BÌNH', ['CÔNG ĐOÀN NGÀNH Y TẾ'], 'Số: 31/BC-CĐN', '31/BC-CĐN', nation],
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', ['TRƯỜNG THPT HÒA SƠN'], 'Số: 45/BC-THPTHS', '45/BC-THPTHS', nation],
  ['UBND XÃ HÒA SƠN', ['TRƯỜNG TIỂU HỌC SỐ 2'], 'Số: 9/BC-TH', '09/BC-TH', nation],
  ['SỞ Y TẾ AN BÌNH', ['BỆNH VIỆN ĐA KHOA TỈNH'], 'Số: 305/BC-BVĐK', '305/BC-BVĐK', nation],
  ['BỘ CÔNG AN', ['CÔNG AN TỈNH AN BÌNH'], 'Số: 1904/BC-CAT-PX03', '1904/BC-CAT-PX03', nation],
  ['QUÂN KHU 5', ['BỘ CHỈ HUY QUÂN SỰ', 'TỈNH AN BÌNH'], 'Số: 96/BC-BCH', '96/BC-BCH', nation],
  ['TÒA ÁN NHÂN DÂN TỐI CAO', ['TÒA ÁN NHÂN DÂN TỈNH AN BÌNH'], 'Số: 512/BC-TA', '512/BC-TA', nation],
  ['BỘ TÀI CHÍNH', ['KHO BẠC NHÀ NƯỚC KHU VỰC XV'], 'Số: 210/BC-KBNN', '210/BC-KBNN', nation],
  ['UBND TỈNH AN BÌNH', ['BAN QUẢN LÝ', 'DỰ ÁN ĐẦU TƯ XÂY DỰNG'], 'Số: 45/BC-BQL', '45/BC-BQL', nation],
  ['HỘI NÔNG DÂN VIỆT NAM', ['BAN CHẤP HÀNH TỈNH AN BÌNH'], 'Số: 310-BC/HNDT', '310-BC/HNDT', nation],
  ['MẶT TRẬN TỔ QUỐC VIỆT NAM', ['ỦY BAN MTTQ VIỆT NAM XÃ HÒA SƠN'], 'Số: 22/BC-MTTQ-BTT', '22/BC-MTTQ-BTT', nation],
  ['TỔNG CÔNG TY ĐIỆN LỰC', ['CÔNG TY ĐIỆN LỰC AN BÌNH'], 'Số: 400/BC-PCAB', '400/BC-PCAB', nation],
  ['NGÂN HÀNG NHÀ NƯỚC', ['CHI NHÁNH KHU VỰC 9'], 'Số: 87/BC-KV9', '87/BC-KV9', nation],
  ['UBND TỈNH AN BÌNH', ['THANH TRA TỈNH'], 'Số:       /BC-TTr', null, nation],
  ['UBND TỈNH AN BÌNH', ['SỞ TƯ PHÁP'], 'Số: ……/BC-STP', null, nation],
  [null, ['HỢP TÁC XÃ NÔNG NGHIỆP HÒA SƠN'], 'Số: 03/BC-HTX', '03/BC-HTX', nation],
  ['SỞ NỘI VỤ', ['CHI CỤC VĂN THƯ - LƯU TRỮ'], 'Số: 18/BC-CCVTLT', '18/BC-CCVTLT', nation],
]

export const heads: readonly Head[] = short.map(([superior, issuer, line, number, right], index) => {
  const blank = number === null
  return {
    left: [
      ...(superior === null ? [] : [superior]),
      ...issuer.map((text) => (text.startsWith('*') ? text : `@b ${text}`)),
      line,
    ],
    right: [
      ...right,
      blank && index % 2 === 0 ? 'An Bình, ngày … tháng … năm 20…' : 'An Bình, ngày 09 tháng 12 năm 2025',
    ],
    agency: issuer.filter((text) => !text.startsWith('*')).join(' '),
    ...(superior !== null && { superior }),
    number,
    issuedOn: blank && index % 2 === 0 ? null : '2025-12-09',
    place: 'An Bình',
  }
})

/** A foot: recipients at the left, signature at the right, and what must be read from them. */
export interface Foot {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly recipients: readonly string[]
  readonly signature: { readonly lines: readonly string[]; readonly name: string | null }
}

const list = ['Nơi nhận:', '- Như trên;', '- Lãnh đạo đơn vị;', '- Lưu: VT, VP.']
const listed = ['Như trên', 'Lãnh đạo đơn vị', 'Lưu: VT, VP']
const signed = (lines: readonly string[], name: string, more: readonly string[] = []): Foot => ({
  left: list,
  right: [...lines, ...more, name],
  recipients: listed,
  signature: { lines, name },
})

export const feet: readonly Foot[] = [
  signed(['GIÁM ĐỐC'], 'Ngô Văn Mẫu'),
  signed(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], 'Ngô Văn Mẫu', ['(Đã ký)']),
  signed(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'Lê Thị Thử'),
  signed(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'NGUYỄN VĂN MẪU'),
  signed(['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'], 'ThS. Trần Văn Mẫu'),
  signed(['TM. Ủy ban nhân dân', 'Chủ tịch'], 'Đinh Thị Thử'),
  signed(['Người báo cáo'], 'Hồ Văn Mẫu'),
  signed(['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'], 'Phạm Văn Mẫu'),
  {
    ...signed(['Q. TRƯỞNG BAN'], 'Bùi Thị Thử'),
    left: [
      'Nơi nhận:',
      '- Các Sở: TC, XD, NN&MT,',
      'VHTTDL, GDĐT;',
      '- UBND các xã, phường',
      '(để phối hợp);',
      '- Lưu: VT.',
    ],
    recipients: ['Các Sở: TC, XD, NN&MT, VHTTDL, GDĐT', 'UBND các xã, phường (để phối hợp)', 'Lưu: VT'],
  },
  {
    ...signed(['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ'], 'Võ Văn Mẫu'),
    left: ['Nơi nhận:', '- Sở Nội vụ; - UBND tỉnh;', '- Lưu VT.'],
    recipients: ['Sở Nội vụ', 'UBND tỉnh', 'Lưu VT'],
  },
  {
    left: [],
    right: ['HIỆU TRƯỞNG', 'Đặng Thị Thử'],
    recipients: [],
    signature: { lines: ['HIỆU TRƯỞNG'], name: 'Đặng Thị Thử' },
  },
]

const body = [
  'BÁO CÁO',
  'Sơ kết Phong trào thi đua “Chợ sạch, hàng thật” giai đoạn 2021-2025',
  'Kính gửi: Sở Nội vụ tỉnh An Bình',
  'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH',
  '1. Đặc điểm chung',
  'Có 45 công chức, 06 phòng chuyên môn, hoạt động theo quy chế đã ban hành của đơn vị.',
  'II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA',
  '4. Công tác khen thưởng',
  'Khen 12 tập thể, 30 cá nhân.',
  'IV. ĐỀ XUẤT, KIẾN NGHỊ',
  'Không.',
  'Trên đây là báo cáo của đơn vị./.',
]

const plain = (text: string): string => text.replace(/^@\w\s/u, '')
const padded = (left: readonly string[], right: readonly string[]): string[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const [one, two] = [plain(left[row] ?? ''), plain(right[row] ?? '')]
    return two === '' ? one : `${one.padEnd(44)}${two}`
  })

const html = (...columns: readonly (readonly string[])[]): string =>
  `<table><tr>${columns.map((lines) => `<td>${lines.map((line) => (line.startsWith('@b') ? `<b>${plain(line)}</b>` : line)).join('<br>')}</td>`).join('')}</tr></table>`

/** The same printed, as a program without tags for tables lays it out. */
export const printed = (head: Head, foot: Foot): Uint8Array => {
  const typst = (line: string) => {
    const words = `#text(${JSON.stringify(plain(line))})`
    return line.startsWith('@b') ? `#strong[${words}]` : words
  }
  const column = (lines: readonly string[], place: string) => `align(${place})[${lines.map(typst).join(' \\\n')}]`
  const side = (left: readonly string[], right: readonly string[], place: string) =>
    `#grid(columns: (45%, 55%), ${column(left, place)}, ${column(right, 'center')})`
  return buildPdf(
    [
      '#set page(paper: "a4", margin: 2cm)',
      '#set text(font: "Tinos", size: 12pt)',
      side(head.left, head.right, 'center'),
      ...body.map((line, index) =>
        index < 2 ? `#align(center)[#text(${JSON.stringify(line)})]` : `#par[#text(${JSON.stringify(line)})]`,
      ),
      side(foot.left, foot.right, 'left'),
    ].join('\n'),
  )
}

const utf8 = new TextEncoder()
const text = (lines: readonly string[]): Uint8Array => utf8.encode(lines.join('\n'))
const table = (...columns: readonly (readonly string[])[]): string =>
  columns.some((column) => column.length > 0) ? `| ${columns.map((column) => column.join(' // ')).join(' | ')} |` : ''

/** Ways in which a file hands out the two columns. */
export const layouts: Readonly<Record<string, (head: Head, foot: Foot) => readonly [string, Uint8Array]>> = {
  'left column, then right': (head, foot) => [
    'a.txt',
    text([...head.left, ...head.right, ...body, ...foot.left, ...foot.right].map(plain)),
  ],
  'right column, then left': (head, foot) => [
    'a.txt',
    text([...head.right, ...head.left, ...body, ...foot.right, ...foot.left].map(plain)),
  ],
  'columns of blanks': (head, foot) => [
    'a.txt',
    text([...padded(head.left, head.right), '', ...body, '', ...padded(foot.left, foot.right)]),
  ],
  'a table in Word': (head, foot) => [
    'a.docx',
    buildDocx([table(head.left, head.right), ...body, table(foot.left, foot.right)].join('\n')),
  ],
  'a table in an OpenDocument text': (head, foot) => [
    'a.odt',
    buildOdt([table(head.left, head.right), ...body, table(foot.left, foot.right)].join('\n')),
  ],
  'a table in Rich Text Format': (head, foot) => [
    'a.rtf',
    buildRtf([table(head.left, head.right), ...body, table(foot.left, foot.right)].join('\n')),
  ],
  'a table in Word, right column first': (head, foot) => [
    'a.docx',
    buildDocx([table(head.right, head.left), ...body, table(foot.right, foot.left)].join('\n')),
  ],
  'a table in a web page': (head, foot) => [
    'a.html',
    utf8.encode(
      `<html><body>${html(head.left, head.right)}${body.map((line) => `<p>${line}</p>`).join('')}${html(foot.left, foot.right)}</body></html>`,
    ),
  ],
  'a table in Word by rows': (head, foot) => [
    'a.docx',
    buildDocx(
      [
        ...head.left.map((left, row) => `| ${left} | ${head.right[row] ?? ''} |`),
        ...(head.right[head.left.length] === undefined ? [] : [`|  | ${head.right[head.left.length]} |`]),
        ...body,
        table(foot.left, foot.right),
      ].join('\n'),
    ),
  ],
}
