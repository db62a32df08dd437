import { finalTemplate, midTermTemplate } from '@thidua/schema/outline/standard-template'
import { describe, expect, it } from 'vitest'
import { applyFix } from './apply-fix.ts'
import { check } from './check.ts'
import { checkAnswers } from './check-answers.ts'
import { rules } from './rules/registry.ts'

const narrative = (text: string) =>
  check({ passages: [{ id: 'II.2/narrative', place: 'II.2', role: 'narrative', text }] })
const rulesOf = (text: string) => narrative(text).map(({ rule }) => rule)

/** Rule, text with the slip, text with every correction of that rule made. */
const corrected: readonly (readonly [string, string, string])[] = [
  ['doubled-word', 'làm việc với với mục đích của của cán bộ', 'làm việc với mục đích của cán bộ'],
  ['de-or-de', 'Sở báo cáo đề Sở Nội vụ tổng hợp', 'Sở báo cáo để Sở Nội vụ tổng hợp'],
  ['de-or-de', 'gửi đề tổng hợp, để nghị xem xét vấn để này', 'gửi để tổng hợp, đề nghị xem xét vấn đề này'],
  ['space-before-mark', 'đề xuất , kiến nghị : không', 'đề xuất, kiến nghị: không'],
  ['no-space-after-mark', 'tổ chức hội,đoàn thể;xã', 'tổ chức hội, đoàn thể; xã'],
  ['year-range-dash', 'giai đoạn 2021-2025 và 2022 – 2026, 2021 - 2025', 'giai đoạn 2021-2025 và 2022-2026, 2021-2025'],
  ['comma-before-date', 'Đề án số 13-ĐA/TU, ngày 10/10/2022', 'Đề án số 13-ĐA/TU ngày 10/10/2022'],
  ['spaced-document-number', 'Quyết định số 769 /QĐ- UBND ngày', 'Quyết định số 769/QĐ-UBND ngày'],
  ['mixed-tone-marks', 'văn hóa, xã hội hoá, hòa bình, thủy sản', 'văn hóa, xã hội hóa, hòa bình, thủy sản'],
  ['mixed-tone-marks', 'HOÀ, hoà, Hòa', 'HOÀ, hoà, Hoà'],
  ['decomposed-unicode', 'phát động'.normalize('NFD'), 'phát động'],
  ['broken-sentence', 'về nội dung, tầm\n\nquan trọng của nhiệm vụ.', 'về nội dung, tầm quan trọng của nhiệm vụ.'],
]

describe('a slip', () => {
  it.each(corrected)('%s: %j is corrected', (rule, text, expected) => {
    const found = narrative(text).filter((slip) => slip.rule === rule)
    expect(found.length).toBeGreaterThan(0)
    const mended = found.toReversed().reduce((now, slip) => applyFix(now, slip) ?? now, text)
    expect(mended).toBe(expected)
    expect(rulesOf(mended)).not.toContain(rule)
  })

  it('of the decree alone is none in a letter of the Party, whose guidance writes it so', () => {
    const text = 'Nghị quyết số 05-NQ/TU, ngày 10/10/2022'
    const passages = [{ id: 'II.2', place: 'II.2', role: 'narrative' as const, text }]
    const marks = { decomposed: [], strayAsterisks: [], brokenSentences: [] }
    const file = { national: true, addressed: true, agency: null, headings: [], marks }
    expect(check({ passages, file }).map(({ rule }) => rule)).toContain('comma-before-date')
    expect(check({ passages, file: { ...file, party: true } })).toEqual([])
  })

  it('is no lost word in a heading in words of its own', () => {
    const headings = [
      {
        place: 'II.3',
        numbering: '3.',
        heading: 'Những mô hình, cách làm sáng tạo',
        typed: '3. Những mô hình, cách làm sáng tạo',
      },
      { place: 'II.3', numbering: '3.', heading: 'Mô hình, cách làm hay', typed: '3. Mô hình, cách làm hay' },
    ]
    const marks = { decomposed: [], strayAsterisks: [], brokenSentences: [] }
    const file = { national: true, addressed: true, agency: null, headings, marks }
    expect(check({ passages: [], file }).filter(({ rule }) => rule === 'lost-word-in-heading')).toEqual([])
  })

  it('in a heading is a word with wrong marks or a number out of turn', () => {
    const heading = (place: string | null, typed: string) => {
      const numbering = /^\S+/u.exec(typed)?.[0] ?? ''
      return { place, numbering, heading: typed.slice(numbering.length + 1), typed }
    }
    const headings = [
      heading('I', 'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH'),
      heading('I.2', '2. Thuận lơi, khó khăn'),
      heading('I.2.1', '1. Thuận lợi'),
      heading('II', 'II. KẾT QUẢ THỰC HIÊN PHONG TRÀO'),
      heading('II.1', '1. Công tác triển khai, ghi nhận cá nhân'),
      heading('II.4', '4. Công tác khen thưởng'),
      heading('II.3', '3. Nhân rộng điễn hình tiên tiến'),
      heading('II.2', '2. Văn bản triển khai'),
      heading('II.5', '6. Công tác kiểm tra, giám sát'),
      heading(null, 'III. CÔNG TÁC KHÁC'),
      heading('III', '7. Đánh giá chung'),
    ]
    const marks = { decomposed: [], strayAsterisks: [], brokenSentences: [] }
    const file = { national: true, addressed: true, agency: null, headings, marks }
    const found = check({ passages: [], file })
      .filter(({ rule }) => rule === 'misspelt-heading' || rule === 'numbering-gap')
      .map(({ rule, quote, fix }) => [rule, quote, fix])
    expect(found).toEqual([
      ['numbering-gap', '2. Thuận lơi, khó khăn', null],
      ['numbering-gap', '3. Nhân rộng điễn hình tiên tiến', null],
      ['numbering-gap', '2. Văn bản triển khai', null],
      ['numbering-gap', '6. Công tác kiểm tra, giám sát', null],
      ['misspelt-heading', 'lơi', 'lợi'],
      ['misspelt-heading', 'HIÊN', 'HIỆN'],
      ['misspelt-heading', 'điễn', 'điển'],
    ])
  })

  it('is not mended in a text that has changed since', () => {
    const [slip] = narrative('với với mục đích')
    expect(slip && applyFix('từ với với mục đích', slip)).toBeNull()
  })

  it.each([
    'Sơ kết kết quả; công tác tác động; luôn luôn, dần dần; nhà nhà thi đua, người người thi đua.',
    'Các cơ quan quan tâm, phục vụ vụ Đông Xuân, thủy sản sản lượng cao, mô hình hình thành, trồng chôm chôm.',
    'Xã Khánh Hoà của bà Nguyễn Thị Thuý, xã Hoà Bình đạt chuẩn văn hóa, hòa giải.',
    'Số 86/2025/QĐ-UBND ngày 17/6/2022; 14.832,55 triệu đồng; 06/2022/QH15; giai đoạn 2021-2025...',
    'Đề nghị để xem xét; vấn đề, chủ đề; quý, quy định, thủy lợi, hòa giải, khoa học, thoả thuận'.replace(
      'thoả',
      'thỏa',
    ),
    'Dòng một.\n- dòng hai\n| a | b |\n| c | d |',
    'Các việc còn\na) phát động\nb) nhân rộng',
  ])('is not seen where there is none: %j', (text) => {
    expect(rulesOf(text)).toEqual([])
  })

  it('names an impossible date and stray asterisks without a correction', () => {
    expect(narrative('ngày 31/02/2023 và **đậm')).toMatchObject([
      { rule: 'impossible-date', quote: '31/02/2023', fix: null },
      { rule: 'stray-asterisks', quote: '**', fix: null },
    ])
  })

  it('has a kebab-case rule of its own', () => {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u)
  })
})

describe('a draft', () => {
  it('is compared with its own figures and rows', () => {
    const slips = checkAnswers(midTermTemplate, {
      'I.1/narrative': 'Sở có 17 công chức và 03 hợp đồng lao động.',
      'I.1/figures/civilServants': '18',
      'I.1/figures/contractWorkers': '3',
      'II.2/narrative': 'Huy động 1,25 tỷ đồng nguồn lực.',
      'II.2/figures/fundsMobilised': '1.250',
      'II.4/narrative': 'Khen thưởng 05 tập thể và 01 cá nhân.',
      'II.4/commendations/a/order': 'a0',
      'II.4/commendations/a/kind': 'collective',
      'II.4/commendations/b/order': 'a1',
      'II.4/commendations/b/kind': 'worker',
    })
    expect(slips).toMatchObject([
      {
        rule: 'figure-mismatch',
        id: 'I.1/narrative',
        quote: '17 công chức',
        facts: { written: 17, field: 18, figure: 'I.1/figures/civilServants' },
      },
      { rule: 'row-count-mismatch', id: 'II.4/narrative', quote: '05 tập thể', facts: { written: 5, rows: 1 } },
    ])
  })

  it('is checked in every text: rows, letter fields, all parts of a final assessment', () => {
    const slips = checkAnswers(finalTemplate, {
      'III/lessons': 'Phải phải sát dân.',
      'II.3/exemplary-models/x/order': 'a0',
      'II.3/exemplary-models/x/what': 'trồng rau ,nuôi cá',
      'letter/recipients': 'Như trên\nLưu VT',
      'letter/signer': 'TS. Lê Thị Minh Hà',
      'letter/closing': 'Trên đây là báo cáo của Sở.',
    })
    expect(slips.map(({ rule, id, fix }) => [rule, id, fix])).toEqual([
      ['doubled-word', 'III/lessons', 'Phải'],
      ['space-before-mark', 'II.3/exemplary-models/x/what', 'rau,'],
      ['archive-without-colon', 'letter/recipients', 'Lưu: VT'],
      ['missing-end-mark', 'letter/closing', 'Sở./.'],
      ['honours-before-name', 'letter/signer', ''],
    ])
  })
})
