import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { buildSignedPdf, type SignatureWidget, type Words } from './build-signed-pdf.ts'

const at = (x: number, y: number, text: string): Words => ({ x, y, text })

/** A department's report; `number` and `day` as the page itself has them. */
const page = (number: string | null, day: string | null): Words[] => [
  at(70, 790, 'UBND TỈNH AN BÌNH'),
  at(90, 778, 'SỞ Y TẾ'),
  at(300, 790, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  at(320, 778, 'Độc lập - Tự do - Hạnh phúc'),
  ...(number === null ? [] : [at(70, 760, number)]),
  ...(day === null ? [] : [at(300, 760, day)]),
  at(260, 720, 'BÁO CÁO'),
  at(120, 708, 'Kết quả Phong trào thi đua “Vì sức khỏe nhân dân” giai đoạn 2021-2025'),
  at(70, 680, 'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH'),
  at(70, 660, '1. Đặc điểm chung'),
  at(70, 640, 'Sở có 52 công chức.'),
  at(70, 620, 'IV. ĐỀ XUẤT, KIẾN NGHỊ'),
  at(70, 600, 'Không có.'),
  at(70, 560, 'Nơi nhận:'),
  at(70, 548, '- Sở Nội vụ;'),
  at(70, 536, '- Lưu: VT.'),
  at(360, 560, 'GIÁM ĐỐC'),
  at(350, 500, 'Ngô Thị Mẫu'),
]

const blankNumber = 'Số:       /BC-SYT'
const blankDay = 'An Bình, ngày      tháng      năm 2025'
const blank = page(blankNumber, blankDay)

const widget = (
  box: SignatureWidget['box'],
  words: readonly Words[],
  more: Partial<SignatureWidget> = {},
): SignatureWidget => ({ box, words, ...more })
/** Number, day and month where the page leaves room for them. */
const number = widget([88, 756, 34, 14], [at(4, 4, '215')])
const day = widget([372, 756, 24, 14], [at(2, 4, '07')])
const month = widget([430, 756, 24, 14], [at(2, 4, '11')])
const whole = { number: '215/BC-SYT', issuedOn: '2025-11-07', place: 'An Bình' }

const captions = [
  at(2, 60, 'Ký bởi: Sở Y tế'),
  at(2, 48, 'Email: syt@anbinh.example'),
  at(2, 36, 'Cơ quan: Tỉnh An Bình'),
  at(2, 24, 'Thời gian ký: 08/11/2025'),
  at(2, 12, '10:20:31 +07:00'),
]

describe('a digitally signed PDF', () => {
  it.each<[string, Words[], SignatureWidget[]]>([
    ['number, day and month each in a widget', blank, [number, day, month]],
    ['day and month in one', blank, [number, widget([372, 756, 90, 14], [at(2, 4, '07'), at(60, 4, '11')])]],
    [
      'all of it in one widget with the lines of a table',
      blank,
      [
        widget([60, 750, 420, 24], [at(32, 10, '215'), at(314, 10, '07'), at(372, 10, '11')], {
          rules: [
            [0, 0, 420, 0],
            [0, 24, 420, 24],
            [0, 0, 0, 24],
            [220, 0, 220, 24],
            [420, 0, 420, 24],
          ],
        }),
      ],
    ],
    ['words in a form inside a form', blank, [{ ...number, nested: true }, { ...day, nested: true }, month]],
    [
      'number and symbol in the widget, the day with its words',
      page('Số:', null),
      [
        widget([88, 756, 80, 14], [at(4, 4, '215/BC-SYT')]),
        widget([296, 756, 240, 14], [at(4, 4, 'An Bình, ngày 07 tháng 11 năm 2025')]),
      ],
    ],
    [
      'the whole line of the number',
      page(null, blankDay),
      [widget([66, 756, 100, 14], [at(4, 4, 'Số: 215/BC-SYT')]), day, month],
    ],
    ['a number a little above its line', blank, [widget([88, 766, 34, 14], [at(4, 4, '215')]), day, month]],
    [
      'captions of the signature beside number and day',
      blank,
      [number, day, month, widget([340, 506, 180, 80], captions)],
    ],
    [
      'number and captions in one widget',
      blank,
      [widget([60, 690, 180, 90], [at(32, 70, '215'), ...captions]), day, month],
    ],
    [
      'the stamp of whoever received it',
      blank,
      [
        number,
        day,
        month,
        widget([60, 800, 160, 40], [at(2, 28, 'VĂN THƯ ĐẾN'), at(2, 16, 'Số: 4417'), at(2, 4, 'Ngày: 10/11/2025')]),
      ],
    ],
    [
      'a stamp that lies aslant',
      blank,
      [number, day, month, widget([60, 740, 160, 60], [{ ...at(30, 10, '2025'), turn: 25 }])],
    ],
  ])('has its number and date: %s', async (_, words, widgets) => {
    const letter = await read(buildSignedPdf({ words, widgets }), 'a.pdf')
    expect(letter).toMatchObject({ ...whole, agency: 'SỞ Y TẾ', superior: 'UBND TỈNH AN BÌNH', unplaced: [] })
    expect(letter.recipients).toEqual(['Sở Nội vụ', 'Lưu: VT'])
    expect(letter.signature).toEqual({ lines: ['GIÁM ĐỐC'], name: 'Ngô Thị Mẫu' })
  })

  it('whose page lies on its side has them too', async () => {
    const bytes = buildSignedPdf({ words: blank, widgets: [number, day, month], turned: true })
    expect(await read(bytes, 'a.pdf')).toMatchObject({ ...whole, unplaced: [] })
  })

  it.each([
    ['captions alone', [widget([60, 756, 180, 80], captions)]],
    [
      'a stamp of whoever received it',
      [widget([60, 756, 160, 40], [at(2, 28, 'CÔNG VĂN ĐẾN'), at(2, 16, 'Số: 4417'), at(2, 4, 'Ngày: 10/11/2025')])],
    ],
  ])('has no number of %s', async (_, widgets) => {
    const letter = await read(buildSignedPdf({ words: blank, widgets }), 'a.pdf')
    expect(letter).toMatchObject({ number: null, issuedOn: null, place: 'An Bình', unplaced: [] })
  })
})
