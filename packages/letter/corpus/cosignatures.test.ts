import { letterJsonShape } from '@thidua/schema/letter-json'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { placeTexts } from '../src/read/suggest/place-texts.ts'
import { buildDocx } from './build-docx.ts'

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
const word = (foot: string) => read(buildDocx(above + foot), 'a.docx')

describe('a letter that several sign', () => {
  it.each([
    ['one under the other', () => text('NGƯỜI LẬP BIỂU\nTrần Thị Mẫu\nTRƯỞNG PHÒNG\nLê Văn Thử')],
    ['the head first', () => text('TRƯỞNG PHÒNG\nLê Văn Thử\nNGƯỜI LẬP BIỂU\nTrần Thị Mẫu')],
    ['columns of blanks', () => text('NGƯỜI LẬP BIỂU          TRƯỞNG PHÒNG\n\n\nTrần Thị Mẫu            Lê Văn Thử')],
    [
      'marks of signing',
      () =>
        text(
          'NGƯỜI LẬP BIỂU          TRƯỞNG PHÒNG\n(Ký, ghi rõ họ tên)     (Đã ký)\nTrần Thị Mẫu            Lê Văn Thử',
        ),
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
    ['a table of Word', () => word('| NGƯỜI LẬP BIỂU // Trần Thị Mẫu | TRƯỞNG PHÒNG // Lê Văn Thử |')],
    ['tabs of Word', () => word('NGƯỜI LẬP BIỂU[tab][tab][tab]TRƯỞNG PHÒNG\nTrần Thị Mẫu[tab][tab][tab]Lê Văn Thử')],
  ])('has all of them: %s', async (_, reading) => {
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
