import { added, widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import { letterImportShape } from '@thidua/schema/letter-import'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { isGroup, itemsOf, type Template } from '@thidua/schema/outline/template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { describe, expect, it } from 'vitest'
import { composeReport } from '../compose/compose-report.ts'
import { widenedReport } from '../fixtures/widened-report.ts'
import { renderHtmlPage } from '../render/html/render-html.ts'
import { read, readForRound } from './read.ts'
import { suggestFor } from './suggest/suggest-for.ts'

const utf8 = new TextEncoder()
const head = [
  'UBND TỈNH AN BÌNH',
  'SỞ CÔNG THƯƠNG',
  'Số: 77/BC-SCT',
  'BÁO CÁO',
  'Sơ kết Phong trào thi đua “Chợ sạch, hàng thật” giai đoạn 2021-2025',
]
const readLines = (lines: readonly string[], template: Template) =>
  readForRound(utf8.encode([...head, ...lines].join('\n')), 'a.txt', template)
const textsOf = async (lines: readonly string[], template: Template) => {
  const { suggestions } = letterImportShape.parse(await readLines(lines, template))
  return Object.fromEntries(suggestions.texts.map(({ item, answer, text }) => [item ?? `? ${text}`, text || answer]))
}

/** A round that asks its own three questions in chapters of its own, beside two of the standard outline. */
const label = (vi: string) => ({ vi, en: '' })
const [profile] = itemsOf(midTermTemplate)
const other: Template = templateShape.parse({
  chapters: [
    {
      numeral: 'I',
      heading: 'CHUYỂN ĐỔI SỐ TRONG THI ĐUA',
      name: label('Chuyển đổi số'),
      parts: [
        item('ho-so-dien-tu', '1.', 'Lập hồ sơ khen thưởng điện tử', null),
        item('dich-vu-cong', '2.', 'Tiếp nhận qua dịch vụ công trực tuyến', null),
        item('an-toan', '3.', 'Bảo đảm an toàn dữ liệu', null),
      ],
    },
    {
      numeral: 'II',
      heading: 'KẾT QUẢ VÀ KIẾN NGHỊ',
      name: label('Kết quả'),
      parts: [item('II.4', '1.', 'Công tác khen thưởng', 'II.4'), item('IV', '2.', 'Đề xuất, kiến nghị', 'IV')],
    },
  ],
})
function item(id: string, numbering: string, heading: string, meaning: string | null) {
  return { ...profile, id, numbering, heading, name: label(heading), meaning, figures: [], choices: [], rows: null }
}

const ofOther = [
  'I. CHUYỂN ĐỔI SỐ TRONG THI ĐUA',
  '1. Việc lập hồ sơ khen thưởng điện tử',
  'Toàn bộ hồ sơ được ký số.',
  '2. Tiếp nhận hồ sơ qua dịch vụ công trực tuyến: Không có',
  '3. An toàn dữ liệu được bảo đảm',
  'Có 02 lớp sao lưu.',
  'II. KẾT QUẢ VÀ KIẾN NGHỊ',
  '1. Khen thưởng',
  'Khen 12 tập thể.',
  '2. Kiến nghị',
  'Cấp thêm máy quét.',
]

describe('a letter read for a round', () => {
  it('is split by the template of that round, not by ten fixed places', async () => {
    expect(await textsOf(ofOther, other)).toEqual({
      'ho-so-dien-tu': 'Toàn bộ hồ sơ được ký số.',
      'dich-vu-cong': 'none',
      'an-toan': 'Có 02 lớp sao lưu.',
      'II.4': 'Khen 12 tập thể.',
      IV: 'Cấp thêm máy quét.',
    })
    const { suggestions } = await readLines(ofOther, other)
    expect(suggestions.texts.filter(({ doubt }) => doubt)).toEqual([])
    // Without the template the reader knows two of the five.
    const unknowing = suggestFor(await read(utf8.encode([...head, ...ofOther].join('\n')), 'a.txt'), other)
    expect(unknowing.texts.filter(({ item: id }) => id !== null).length).toBeLessThan(5)
  })

  it('that was written for it has each item in its place, and no doubt', async () => {
    const page = renderHtmlPage(composeReport(widenedReport), '')
    const { suggestions } = await readForRound(utf8.encode(page), 'a.html', widenedTemplate)
    const items = suggestions.texts.map(({ item: id }) => id)
    expect(items).toEqual(expect.arrayContaining(Object.values(added)))
    expect(suggestions.texts.filter(({ doubt, item: id }) => doubt && id !== null)).toEqual([])
  })

  it('says where another way of reading puts a text elsewhere, by the items of the round', async () => {
    const letters = [
      'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH',
      'a) Đặc điểm chung',
      'Có 45 công chức.',
      'II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA',
      '- Công tác triển khai Phong trào thi đua',
      'Đã phát động.',
      '- Các điển hình tiên tiến',
      'Chợ Hòa Sơn có quầy cân đối chứng.',
      '- Công tác khen thưởng',
      'Khen 12 tập thể.',
      'III. ĐÁNH GIÁ CHUNG',
      'Đạt yêu cầu.',
    ]
    const { suggestions } = letterImportShape.parse(await readLines(letters, midTermTemplate))
    const doubts = Object.fromEntries(suggestions.texts.map(({ item: id, doubt }) => [id, doubt]))
    expect(doubts).toEqual({
      'I.1': undefined,
      'II.1': { why: 'extent', other: null },
      'II.3': { why: 'elsewhere', other: 'II.1' },
      'II.4': { why: 'elsewhere', other: 'II.1' },
      III: undefined,
    })
  })

  it('doubts what only its number tells, and never takes a "Không có" so', async () => {
    const lines = (answer: string) => [
      'II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA',
      '3. Các điển hình tiên tiến',
      'Chợ Hòa Sơn có quầy cân đối chứng.',
      '4. Ghi nhận, động viên các tập thể',
      answer,
      '5. Công tác kiểm tra, giám sát',
      'Đã làm việc tại 14 chợ.',
    ]
    const { suggestions } = await readLines(lines('Có 12 tập thể được biểu dương.'), midTermTemplate)
    expect(suggestions.texts.find(({ item: id }) => id === 'II.4')).toMatchObject({
      text: 'Có 12 tập thể được biểu dương.',
      doubt: { why: 'number' },
    })
    const none = await readLines(lines('Không có.'), midTermTemplate)
    expect(none.suggestions.texts.find(({ item: id }) => id === 'II.4')).toBeUndefined()
  })
})

it('a template whose chapter is one item has one heading for both', () => {
  expect(
    midTermTemplate.chapters.filter(({ parts }) => parts.length === 1 && parts.every((part) => !isGroup(part))),
  ).toHaveLength(2)
})
