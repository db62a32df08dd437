import { finalTemplate } from '@thidua/schema/outline/standard-template'
import { describe, expect, it } from 'vitest'
import { draftReport } from '../fixtures/draft-report.ts'
import { sampleReport } from '../fixtures/sample-report.ts'
import { runsText } from '../markup/plain-text.ts'
import type { BodyBlock } from '../model/letter-document.ts'
import { composeReport } from './compose-report.ts'
import type { ReportInput } from './report-input.ts'

const words = (block: BodyBlock): string => {
  if (block.kind === 'heading') return block.text + (block.tail ?? '')
  if (block.kind === 'blank') return '…'
  return block.kind === 'table' ? block.rows.flat().map(runsText).join(' ') : runsText(block.runs)
}

const text = (input: ReportInput): string[] => composeReport(input).body.map(words)
const letter = composeReport(sampleReport)
const body = letter.body.map(words)

describe('composeReport', () => {
  it('opens with the request in full and closes with ./.', () => {
    expect(body[0]).toBe(
      'Thực hiện Công văn số 2101/SNV-TĐKT ngày 07/11/2025 của Sở Nội vụ tỉnh Quảng Ngãi về việc thực hiện sơ kết Phong trào thi đua; Sở Dân tộc và Tôn giáo tỉnh Quảng Ngãi báo cáo sơ kết kết quả thực hiện Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025 như sau:',
    )
    const asking = (subject: string) =>
      text({ ...sampleReport, request: { ...sampleReport.request, subject } as ReportInput['request'] })[0]
    expect(asking('V/v Sơ kết Phong trào thi đua')).toContain('về việc sơ kết Phong trào thi đua; Sở')
    expect(asking('Kế hoạch tổ chức Phong trào')).toContain('về việc ban hành Kế hoạch tổ chức Phong trào; Sở')
    expect(asking('UBND tỉnh phát động')).toContain('về việc UBND tỉnh phát động; Sở')
    expect(asking('')).toContain('của Sở Nội vụ tỉnh Quảng Ngãi; Sở')
    expect(body.at(-1)).toMatch(/^Trên đây là báo cáo sơ kết .* tổng hợp theo quy định\.\/\.$/u)
    expect(text({ ...sampleReport, answers: { 'letter/closing': 'Kính báo cáo. ' } }).at(-1)).toBe('Kính báo cáo./.')
  })

  it('prints every heading of the outline once, in order', () => {
    const headings = letter.body.flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.text.split(' ')[0]}`] : [],
    )
    expect(headings).toEqual([
      '1 I.',
      '2 1.',
      '2 2.',
      '3 2.1.',
      '3 2.2.',
      '1 II.',
      '2 1.',
      '2 2.',
      '2 3.',
      '2 4.',
      '2 5.',
      '1 III.',
      '1 IV.',
    ])
    expect(body).toContain(
      '1. Công tác triển khai Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
    )
  })

  it('says a signed silence on the line of its heading, with the reason if there is one', () => {
    expect(body).toContain('5. Công tác kiểm tra, giám sát thực hiện Phong trào thi đua: Không có')
    const answers = { 'II.5/answer': 'none', 'II.5/reason': 'Đơn vị mới thành lập.', 'II.5/narrative': 'bỏ' }
    expect(text({ ...sampleReport, answers })).toContain(
      '5. Công tác kiểm tra, giám sát thực hiện Phong trào thi đua: Không có (đơn vị mới thành lập)',
    )
    expect(text({ ...sampleReport, answers })).not.toContain('bỏ')
  })

  it('leaves room in a draft and nothing in a submission for what is missing', () => {
    expect(text(draftReport).filter((line) => line === '…')).toHaveLength(10)
    expect(text({ ...draftReport, status: 'submitted' })).not.toContain('…')
    expect(composeReport(draftReport)).toMatchObject({ draftMark: 'DỰ THẢO', urgency: 'KHẨN', annexes: [] })
    expect(letter.draftMark).toBeNull()
    expect(letter.urgency).toBeNull()
    const typed = { ...sampleReport.answers, 'letter/urgency': 'constructor' }
    expect(composeReport({ ...sampleReport, answers: typed }).urgency).toBeNull()
  })

  it('refers to every annex and counts their rows by computing', () => {
    expect(letter.annexes.map(({ label, title, landscape }) => [label, title, landscape])).toEqual([
      ['Phụ lục I', 'DANH MỤC VĂN BẢN TRIỂN KHAI, HƯỞNG ỨNG PHONG TRÀO THI ĐUA', true],
      ['Phụ lục II', 'DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN, MÔ HÌNH HAY, CÁCH LÀM MỚI', true],
      ['Phụ lục III', 'DANH SÁCH TẬP THỂ, HỘ GIA ĐÌNH, CÁ NHÂN ĐƯỢC KHEN THƯỞNG', true],
      ['Phụ lục IV', 'BIỂU SỐ LIỆU THỰC HIỆN PHONG TRÀO THI ĐUA', false],
    ])
    expect(body).toContain(
      'Có 03 văn bản triển khai, hưởng ứng, gồm: 01 quyết định, 02 kế hoạch (chi tiết tại Phụ lục I kèm theo).',
    )
    expect(body).toContain(
      'Có 01 tập thể, 01 hộ gia đình, 01 cá nhân được khen thưởng, gồm: Bằng khen của Chủ tịch UBND tỉnh cho 01 tập thể, 01 hộ gia đình; Giấy khen của Thủ trưởng sở, ngành cho 01 cá nhân; đang đề nghị khen thưởng 01 tập thể (chi tiết tại Phụ lục III kèm theo).',
    )
    for (const { label, note } of letter.annexes) {
      expect(body.join('\n')).toContain(`${label} kèm theo`)
      expect(note).toBe(
        '(Kèm theo Báo cáo số 05/BC-SDTTG ngày 05 tháng 01 năm 2026 của Sở Dân tộc và Tôn giáo tỉnh Quảng Ngãi)',
      )
    }
    expect(letter.annexes[3]?.table?.rows.map(({ cells }) => cells.slice(1))).toContainEqual([
      'Nguồn lực huy động',
      'triệu đồng',
      '14.832,55',
    ])
  })

  it('drops the numeral of a single annex and leaves out columns that nobody filled', () => {
    const answers = {
      'II.2/plans/a/order': 'a',
      'II.2/plans/a/number': '12/KH-SNV',
      'II.2/plans/a/issuedOn': '31/02/2023',
    }
    const [annex, ...others] = composeReport({ ...sampleReport, answers }).annexes
    expect(others).toEqual([])
    expect(annex?.label).toBe('Phụ lục')
    expect(annex?.table?.columns.map(({ header }) => header)).toEqual(['STT', 'Số, ký hiệu', 'Ngày ban hành'])
    expect(annex?.table?.rows[0]?.cells).toEqual(['1', '12/KH-SNV', '31/02/2023'])
  })

  it('says figures in a sentence only where no narrative does', () => {
    expect(
      text({ ...sampleReport, answers: { 'I.1/figures/civilServants': '17', 'I.1/figures/politicalTheory': '88' } }),
    ).toContain(
      'Công chức: 17 người; có trình độ lý luận chính trị từ trung cấp trở lên: 88% (số liệu chi tiết tại Phụ lục kèm theo).',
    )
    expect(body.some((line) => line.includes('Công chức: 17'))).toBe(false)
  })

  it('groups recommendations by addressee as text of the body', () => {
    const from = body.indexOf('IV. ĐỀ XUẤT, KIẾN NGHỊ')
    expect(body.slice(from + 1, from + 4)).toEqual([
      'Đối với UBND tỉnh',
      'Bố trí kinh phí hỗ trợ các xã vùng đồng bào dân tộc thiểu số hoàn thành tiêu chí giao thông trong giai đoạn 2026-2030.',
      'Đối với Sở Nội vụ',
    ])
  })

  it('gives a final review its four parts', () => {
    const answers = { 'III/strengths': 'Một', 'III/lessons': 'Hai' }
    const final: ReportInput = {
      ...sampleReport,
      template: finalTemplate,
      round: { ...sampleReport.round, kind: 'final' },
      answers,
    }
    expect(composeReport(final).subject).toMatch(/^Tổng kết kết quả thực hiện/u)
    expect(text(final).slice(-6, -1)).toEqual([
      '1. Ưu điểm',
      'Một',
      '2. Bài học kinh nghiệm',
      'Hai',
      'IV. ĐỀ XUẤT, KIẾN NGHỊ',
    ])
    expect(text({ ...final, status: 'draft' })).toContain('3. Nguyên nhân')
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(letter))).toEqual(letter)
  })
})
