import { describe, expect, it } from 'vitest'
import { boldWidth } from './bold-width.ts'
import { measureTable } from './measure-table.ts'

const padding = 3

describe('measureTable', () => {
  it('never makes a column narrower than its longest word', () => {
    const rows = [
      ['Nội dung', 'Đơn vị tính', 'Năm 2024', 'Năm 2025', 'Ghi chú'],
      [
        'Nguồn lực huy động từ nhân dân, doanh nghiệp và các tổ chức chính trị - xã hội trên địa bàn toàn xã trong năm',
        'triệu đồng',
        '6.320,5',
        '8.512,05',
        'Chưa gồm nguồn vốn lồng ghép từ các chương trình mục tiêu quốc gia',
      ],
    ]
    const { shares } = measureTable(rows, 13, 160)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    for (const row of rows)
      row.forEach((cell, column) => {
        for (const word of cell.split(' '))
          expect((shares[column] ?? 0) * 160).toBeGreaterThan(boldWidth(word, 13) + padding)
      })
  })

  it('gives the room to the long cells, and does not let one row among many take it', () => {
    const merit = 'Hiến 620 m² đất làm đường, vận động nhân dân trong thôn tham gia đóng góp ngày công'
    const usual = Array.from({ length: 30 }, () => ['Bà Hồ Thị Mẫu', '1412/QĐ-UBND', merit])
    const long = [`Bà Hồ Thị Mẫu, ${'chuyên viên Ban Quản lý '.repeat(5)}`, '88/QĐ-BDT', 'Vận động nhân dân']
    const { shares } = measureTable([['Cá nhân', 'Số', 'Thành tích'], long, ...usual], 12, 160)
    expect(shares[2]).toBeGreaterThan(2 * (shares[0] ?? 0))
  })

  it('leaves a header two lines where its column holds little and another one much', () => {
    const header = ['STT', 'Số, ký hiệu', 'Cơ quan ban hành', 'Trích yếu', 'Số đơn vị nêu']
    const subject = 'Kế hoạch thực hiện Phong trào thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số của '
    const rows = ['Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp', 'Sở Nội vụ', 'Sở Tài chính'].map(
      (agency, at) => [String(at + 1), '367/KH-BQLKKT\nngày 26/12/2025', agency, subject + agency, '1'],
    )
    const { shares } = measureTable([header, ...rows], 12, 160)
    expect((shares[4] ?? 0) * 160).toBeGreaterThan(boldWidth('Số đơn', 12) + padding)
    expect(shares[3]).toBeGreaterThan(0.35)
  })

  it('keeps rows on one page but those that could be higher than a page', () => {
    const { kept } = measureTable(
      [
        ['A', 'B'],
        ['a', 'b'],
        ['một hai ba '.repeat(400), 'b'],
      ],
      12,
      160,
    )
    expect(kept).toEqual([true, true, false])
  })

  it('sets many columns smaller, so that no number meets its neighbour', () => {
    const rows = Array.from({ length: 3 }, () => Array.from({ length: 12 }, () => '14.832,55'))
    const { shares, points } = measureTable(rows, 13, 160)
    expect(points).toBeLessThan(11)
    expect(points).toBeGreaterThanOrEqual(7)
    for (const share of shares) expect(share * 160).toBeGreaterThan(boldWidth('14.832,55', points) + padding)
    expect(measureTable([['x'.repeat(300), 'B']], 13, 160)).toMatchObject({ points: 13 })
  })

  it('measures any table', () => {
    for (const rows of [[], [[]], [['']], [['a'], ['x'.repeat(500)]]])
      for (const share of measureTable(rows, 12, 160).shares) expect(share).toBeCloseTo(1)
  })
})
