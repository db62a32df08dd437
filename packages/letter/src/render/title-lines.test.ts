import { describe, expect, it } from 'vitest'
import { boldWidth } from './bold-width.ts'
import { titleLines } from './title-lines.ts'

describe('titleLines', () => {
  it.each([
    ['BAN DÂN TỘC TỈNH QUẢNG NGÃI', ['BAN DÂN TỘC', 'TỈNH QUẢNG NGÃI']],
    ['BAN DÂN TỘC VÀ TÔN GIÁO TỈNH QUẢNG NGÃI', ['BAN DÂN TỘC VÀ TÔN GIÁO', 'TỈNH QUẢNG NGÃI']],
    ['HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM TỈNH QUẢNG NGÃI', ['HỘI LIÊN HIỆP PHỤ NỮ', 'VIỆT NAM TỈNH QUẢNG NGÃI']],
    ['BAN CHẤP HÀNH HỘI LIÊN HIỆP PHỤ NỮ', ['BAN CHẤP HÀNH', 'HỘI LIÊN HIỆP PHỤ NỮ']],
    ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ BA VÌ', ['TRUNG TÂM PHỤC VỤ', 'HÀNH CHÍNH CÔNG XÃ BA VÌ']],
    ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', ['SỞ VĂN HÓA, THỂ THAO', 'VÀ DU LỊCH']],
    ['PHƯỜNG TRƯƠNG QUANG TRỌNG', ['PHƯỜNG', 'TRƯƠNG QUANG TRỌNG']],
    ['LIÊN MINH HỢP TÁC XÃ VIỆT NAM', ['LIÊN MINH', 'HỢP TÁC XÃ VIỆT NAM']],
    ['CÔNG TY TNHH MỘT THÀNH VIÊN CAO SU ĐĂK GLEI', ['CÔNG TY TNHH', 'MỘT THÀNH VIÊN', 'CAO SU ĐĂK GLEI']],
    [
      'BAN QUẢN LÝ KHU KINH TẾ DUNG QUẤT VÀ CÁC KHU CÔNG NGHIỆP QUẢNG NGÃI',
      ['BAN QUẢN LÝ', 'KHU KINH TẾ DUNG QUẤT', 'VÀ CÁC KHU', 'CÔNG NGHIỆP QUẢNG NGÃI'],
    ],
    ['SỞ NỘI VỤ', ['SỞ NỘI VỤ']],
  ])('breaks the letterhead %s as a typist would', (name, lines) => {
    expect(titleLines(name, 12, 64)).toEqual(lines)
  })

  it.each([
    [
      'Sơ kết kết quả thực hiện Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
      [
        'Sơ kết kết quả thực hiện Phong trào thi đua',
        '“Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
      ],
    ],
    [
      '(Kèm theo Báo cáo số 05/BC-UBND ngày 07 tháng 8 năm 2026 của Ủy ban nhân dân xã Long Phụng)',
      ['(Kèm theo Báo cáo số 05/BC-UBND ngày 07 tháng 8 năm 2026', 'của Ủy ban nhân dân xã Long Phụng)'],
    ],
    [
      '(Kèm theo Báo cáo số ……/BC-SNV ngày … tháng … năm 20… của Sở Nội vụ)',
      ['(Kèm theo Báo cáo số ……/BC-SNV', 'ngày … tháng … năm 20… của Sở Nội vụ)'],
    ],
    ['', []],
  ])('breaks the title %s', (title, lines) => {
    expect(titleLines(title, 14, 156)).toEqual(lines)
  })

  it('never ends a line inside a name, a word or a number, and fits them in the width', () => {
    const text = 'ngày 05 tháng 01 năm 2026 tại xã Trà Bồng tỉnh Quảng Ngãi thi đua thực hiện văn hóa công sở năm 2025'
    for (let width = 70; width < 160; width++) {
      const lines = titleLines(text, 14, width)
      expect(lines.join(' ')).toBe(text)
      for (const line of lines) expect(boldWidth(line, 14)).toBeLessThanOrEqual(width)
      expect(lines.join('\n')).not.toMatch(/Trà\nBồng|Quảng\nNgãi|thi\nđua|công\nsở|năm\n20|tháng\n01|05\ntháng/u)
    }
  })

  it('loses no word of a title however long, and gives a word wider than the line a line of its own', () => {
    const long = Array.from({ length: 800 }, (_, index) => `chữ${index}`).join(' ')
    expect(titleLines(long, 14, 156).join(' ')).toBe(long)
    expect(titleLines(`một ${'x'.repeat(200)} hai`, 14, 156)).toEqual(['một', 'x'.repeat(200), 'hai'])
  })
})
