import { letterJsonShape } from '@thidua/schema/letter-json'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { placeTexts } from '../src/read/suggest/place-texts.ts'
import { buildDocx } from './build-docx.ts'
import { buildPdf } from './build-pdf.ts'
import { buildOdt } from './formats/build-odt.ts'
import { buildRtf } from './formats/build-rtf.ts'

const above = `BÁO CÁO
Sơ kết Phong trào thi đua “Ngõ sạch nhà xanh” giai đoạn 2021-2025
I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
1. Đặc điểm chung
Đơn vị có 31 người.
IV. ĐỀ XUẤT, KIẾN NGHỊ
Không.
`
const head = { lines: ['TRƯỞNG PHÒNG'], name: 'Lê Văn Thử' }
const drafter = { lines: ['NGƯỜI LẬP BIỂU'], name: 'Trần Thị Mẫu' }
const text = (foot: string) => read(new TextEncoder().encode(above + foot), 'a.txt')

/** Office files from one text. */
const offices = { docx: buildDocx, odt: buildOdt, rtf: buildRtf }
type Office = keyof typeof offices
const officeNames = Object.keys(offices) as Office[]
const inOffice = (office: Office, letter: string) => read(offices[office](letter), `a.${office}`)

/** How two who sign stand side by side in an office file. */
const sides: readonly (readonly [string, string])[] = [
  ['a table', '| NGƯỜI LẬP BIỂU // Trần Thị Mẫu | TRƯỞNG PHÒNG // Lê Văn Thử |'],
  ['a table by rows', '| NGƯỜI LẬP BIỂU | TRƯỞNG PHÒNG |\n| Trần Thị Mẫu | Lê Văn Thử |'],
  [
    'a table with marks of signing',
    '| NGƯỜI LẬP BIỂU // (Ký, ghi rõ họ tên) // Trần Thị Mẫu | TRƯỞNG PHÒNG // (Đã ký) // Lê Văn Thử |',
  ],
  ['tabs', 'NGƯỜI LẬP BIỂU[tab][tab][tab]TRƯỞNG PHÒNG\nTrần Thị Mẫu[tab][tab][tab]Lê Văn Thử'],
  ['blanks', 'NGƯỜI LẬP BIỂU          TRƯỞNG PHÒNG\nTrần Thị Mẫu            Lê Văn Thử'],
  ['lines one under the other', '@c NGƯỜI LẬP BIỂU\n@c Trần Thị Mẫu\n@c TRƯỞNG PHÒNG\n@c Lê Văn Thử'],
]

/** Ways in which two stand at the foot of a letter. */
const ways: readonly (readonly [string, () => ReturnType<typeof read>])[] = [
  ['one under the other', () => text('NGƯỜI LẬP BIỂU\nTrần Thị Mẫu\nTRƯỞNG PHÒNG\nLê Văn Thử')],
  ['the head first', () => text('TRƯỞNG PHÒNG\nLê Văn Thử\nNGƯỜI LẬP BIỂU\nTrần Thị Mẫu')],
  ['columns of blanks', () => text('NGƯỜI LẬP BIỂU          TRƯỞNG PHÒNG\n\n\nTrần Thị Mẫu            Lê Văn Thử')],
  [
    'marks of signing',
    () =>
      text('NGƯỜI LẬP BIỂU          TRƯỞNG PHÒNG\n(Ký, ghi rõ họ tên)     (Đã ký)\nTrần Thị Mẫu            Lê Văn Thử'),
  ],
  [
    'names on lines of their own',
    () => text('NGƯỜI LẬP BIỂU          TRƯỞNG PHÒNG\nTrần Thị Mẫu\n                        Lê Văn Thử'),
  ],
  [
    'beside the recipients',
    () =>
      text(
        'Nơi nhận:               NGƯỜI LẬP BIỂU          TRƯỞNG PHÒNG\n- Sở Nội vụ;\n- Lưu: VT.\n                        Trần Thị Mẫu            Lê Văn Thử',
      ),
  ],
  ...officeNames.flatMap((office) =>
    sides.map(([name, foot]) => [`${name} in ${office}`, () => inOffice(office, above + foot)] as const),
  ),
]

describe('a letter that several sign', () => {
  it.each(ways)('has all of them: %s', async (_, reading) => {
    const { signature, cosignatures, unplaced } = await reading()
    expect({ signature, cosignatures, unplaced }).toEqual({ signature: head, cosignatures: [drafter], unplaced: [] })
  })

  it('shows the others beside what has no place in a draft', async () => {
    const letter = await text('NGƯỜI LẬP BIỂU\nTrần Thị Mẫu\nTRƯỞNG PHÒNG\nLê Văn Thử')
    const loose = placeTexts(letter, midTermTemplate).filter(({ item }) => item === null)
    expect(loose.map((one) => one.text)).toEqual(['NGƯỜI LẬP BIỂU\nTrần Thị Mẫu'])
  })

  it('is as before where one signs', async () => {
    const letter = await text('TRƯỞNG PHÒNG\nLê Văn Thử')
    expect(letter).not.toHaveProperty('cosignatures')
    expect(letterJsonShape.parse(letter)).toEqual(letter)
  })
})

/** Of a joint letter one side of the foot: lines of authority and post, and a name. */
type Side = readonly string[]
const joint: readonly (readonly [string, Side, Side])[] = [
  ['posts that name their bodies', ['GIÁM ĐỐC SỞ Y TẾ', 'Lê Thị Thử'], ['GIÁM ĐỐC SỞ CÔNG THƯƠNG', 'Ngô Văn Mẫu']],
  ['a deputy', ['KT. GIÁM ĐỐC SỞ Y TẾ', 'PHÓ GIÁM ĐỐC', 'Lê Thị Thử'], ['GIÁM ĐỐC SỞ CÔNG THƯƠNG', 'Ngô Văn Mẫu']],
  [
    'two collectives',
    ['TM. BAN THƯỜNG VỤ ĐOÀN XÃ', 'BÍ THƯ', 'Lê Thị Thử'],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Ngô Văn Mẫu'],
  ],
  ['bodies over their posts', ['SỞ Y TẾ', 'GIÁM ĐỐC', 'Lê Thị Thử'], ['SỞ CÔNG THƯƠNG', 'GIÁM ĐỐC', 'Ngô Văn Mẫu']],
  [
    'representatives',
    ['ĐẠI DIỆN SỞ Y TẾ', 'PHÓ GIÁM ĐỐC', 'Lê Thị Thử'],
    ['ĐẠI DIỆN SỞ CÔNG THƯƠNG', 'GIÁM ĐỐC', 'Ngô Văn Mẫu'],
  ],
]
const issued = (side: Side) => ({ lines: side.slice(0, -1), name: side.at(-1) ?? null })

const jointLetter = (left: Side, right: Side, more = '') =>
  [
    '| SỞ CÔNG THƯƠNG - SỞ Y TẾ // Số: 12/BCLT-SCT-SYT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM // Độc lập - Tự do - Hạnh phúc // An Bình, ngày 09 tháng 12 năm 2025 |',
    above.trimEnd(),
    `|${more} ${left.join(' // ')} | ${right.join(' // ')} |`,
  ].join('\n')

describe('a joint letter of two agencies', () => {
  const letters = joint.flatMap(([name, ...sides]) => officeNames.map((office) => ({ name, office, sides })))

  it.each(letters)(
    'has both signers, and its last answer keeps no line of theirs: $name in $office',
    async ({ office, sides: [left, right] }) => {
      const letter = await inOffice(office, jointLetter(left, right))
      expect(letter).toMatchObject({
        kind: 'report',
        agency: 'SỞ CÔNG THƯƠNG - SỞ Y TẾ',
        number: '12/BCLT-SCT-SYT',
        issuedOn: '2025-12-09',
        signature: issued(right),
        cosignatures: [issued(left)],
        unplaced: [],
      })
      expect(letter.sections.find(({ place }) => place === 'IV')).toMatchObject({ answer: 'none', text: '' })
    },
  )

  it.each(officeNames)('has its recipients beside them in %s', async (office) => {
    for (const [, left, right] of joint) {
      const letter = await inOffice(office, jointLetter(left, right, ' Nơi nhận: // - Như trên; // - Lưu: VT. |'))
      expect(letter).toMatchObject({
        recipients: ['Như trên', 'Lưu: VT'],
        signature: issued(right),
        cosignatures: [issued(left)],
        unplaced: [],
      })
    }
  })

  it.each(joint)('is read so from a printed page: %s', async (_, left, right) => {
    const column = (lines: Side) =>
      `align(center)[${lines.map((line) => `#text(${JSON.stringify(line)})`).join(' \\\n')}]`
    const page = `#set page(paper: "a4", margin: 2cm)\n#set text(font: "Tinos", size: 12pt)\n${above
      .trimEnd()
      .split('\n')
      .map((line) => `#par[#text(${JSON.stringify(line)})]`)
      .join('\n')}\n#grid(columns: (50%, 50%), ${column(left)}, ${column(right)})`
    const letter = await read(buildPdf(page), 'a.pdf')
    expect(letter).toMatchObject({ signature: issued(right), cosignatures: [issued(left)], unplaced: [] })
  })
})
