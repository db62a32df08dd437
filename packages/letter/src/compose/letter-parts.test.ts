import { describe, expect, it } from 'vitest'
import { formatRoman } from '../sentences/format-roman.ts'
import { createCite } from './cite.ts'
import { formatCount, formatLongDate, formatNumber, formatNumberLine, formatShortDate } from './format-vietnamese.ts'
import { issuerLines } from './letterhead.ts'
import type { LetterAgency } from './report-input.ts'
import { composeSignature } from './signature.ts'

const department = { name: 'Sở Nội vụ tỉnh Quảng Ngãi', headPost: 'Giám đốc', regime: 'head' } as LetterAgency
const board = { name: 'Ban Dân tộc tỉnh Quảng Ngãi', headPost: 'Trưởng Ban', regime: 'head' } as LetterAgency
const commune = { name: 'Ủy ban nhân dân xã Trà Bồng', headPost: 'Chủ tịch', regime: 'collective' } as LetterAgency
const short = { ...commune, name: 'UBND xã Trà Bồng' }

describe('signature', () => {
  it.each([
    ['', department, ['GIÁM ĐỐC']],
    ['head', department, ['GIÁM ĐỐC']],
    ['deputy', department, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['deputy', board, ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']],
    ['acting', department, ['Q. GIÁM ĐỐC']],
    ['byOrder\nChánh Văn phòng', department, ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
    ['head', commune, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['head', short, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['deputy', commune, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['acting', commune, ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    ['byOrder\nChánh Văn phòng', commune, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['byAuthorisation\nGiám đốc Sở Nội vụ', commune, ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ']],
    ['deputy\nPhó Giám đốc phụ trách', department, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC PHỤ TRÁCH']],
    ['TM. Ban Thường vụ\nBí thư', department, ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ']],
  ])('%j signs as %o', (capacity, agency, lines) => {
    expect(composeSignature(capacity, ' Trần Văn Mẫu ', agency)).toEqual({ lines, name: 'Trần Văn Mẫu' })
  })
})

describe('letterhead', () => {
  it.each([
    ['Sở Nội vụ tỉnh Quảng Ngãi', 'UBND TỈNH QUẢNG NGÃI', ['SỞ NỘI VỤ']],
    ['Ủy ban nhân dân xã Trà Bồng', '', ['ỦY BAN NHÂN DÂN', 'XÃ TRÀ BỒNG']],
    ['Cục Thuế tỉnh Quảng Ngãi', 'TỔNG CỤC THUẾ', ['CỤC THUẾ TỈNH QUẢNG NGÃI']],
    ['Trường Chính trị tỉnh', 'TỈNH ỦY QUẢNG NGÃI', ['TRƯỜNG CHÍNH TRỊ TỈNH']],
    ['Hội Nông dân tỉnh', 'HỘI NÔNG DÂN VIỆT NAM', ['HỘI NÔNG DÂN TỈNH QUẢNG NGÃI']],
    ['Hội Đông y tỉnh', '', ['HỘI ĐÔNG Y TỈNH QUẢNG NGÃI']],
  ])('prints %s under %j', (name, superiorLine, lines) => {
    expect(issuerLines({ name, superiorLine, letterPlace: 'Quảng Ngãi' })).toEqual(lines)
  })
})

describe('Vietnamese formats', () => {
  it.each([
    [formatCount(5), '05'],
    [formatCount(0), '00'],
    [formatCount(17), '17'],
    [formatCount(1204), '1.204'],
    [formatNumber(14832.55), '14.832,55'],
    [formatNumber(-0.65), '-0,65'],
    [formatNumber(1_000_000), '1.000.000'],
    [formatLongDate('2026-08-07'), 'ngày 07 tháng 8 năm 2026'],
    [formatLongDate('2026-01-05'), 'ngày 05 tháng 01 năm 2026'],
    [formatLongDate('2026-12-31'), 'ngày 31 tháng 12 năm 2026'],
    [formatLongDate(null), 'ngày … tháng … năm 20…'],
    [formatShortDate('2022-06-17'), '17/6/2022'],
    [formatNumberLine('5', 'SNV'), 'Số: 05/BC-SNV'],
    [formatNumberLine('112', 'SNV'), 'Số: 112/BC-SNV'],
    [formatNumberLine('số 5 / BC - SNV', 'SNV'), 'Số: 05/BC-SNV'],
    [formatNumberLine('', 'SNV'), 'Số: ……/BC-SNV'],
    [formatRoman(4), 'IV'],
    [formatRoman(1994), 'MCMXCIV'],
  ])('%s', (printed, expected) => {
    expect(printed).toBe(expected)
  })
})

describe('citations', () => {
  it('cites in full first, by type and number afterwards', () => {
    const cite = createCite()
    const decision = {
      type: 'QD',
      number: '769/QĐ-UBND',
      issuedOn: '2022-06-17',
      issuer: 'UBND tỉnh',
      subject: 'ban hành Kế hoạch',
    }
    expect(cite(decision)).toBe('Quyết định số 769/QĐ-UBND ngày 17/6/2022 của UBND tỉnh về việc ban hành Kế hoạch')
    expect(cite(decision)).toBe('Quyết định số 769/QĐ-UBND')
    expect(cite({ ...decision, issuer: 'UBND tỉnh khác', subject: 'Về phong trào', issuedOn: null })).toBe(
      'Quyết định số 769/QĐ-UBND của UBND tỉnh khác Về phong trào',
    )
  })
})
