import { describe, expect, it } from 'vitest'
import { figuresOf } from './figures.ts'

const read = (text: string) =>
  figuresOf(text, null).map(({ value, unit, label, quote }) => ({ value, unit, label, quote }))

describe('a figure', () => {
  it.each([
    ['có 17 công chức và', { value: 17, unit: 'người', label: 'công chức', quote: '17 công chức' }],
    [
      'với 03 hợp đồng lao động.',
      { value: 3, unit: 'người', label: 'hợp đồng lao động', quote: '03 hợp đồng lao động' },
    ],
    ['tổng số 05 tập thể,', { value: 5, unit: 'tập thể', label: 'tập thể', quote: '05 tập thể' }],
    [
      'trên 88% cán bộ có trình độ trung cấp',
      { value: 88, unit: '%', label: 'cán bộ có trình độ trung cấp', quote: 'trên 88% cán bộ có trình độ trung cấp' },
    ],
    [
      'huy động 14.832,55 triệu đồng để',
      { value: 14832.55, unit: 'triệu đồng', label: 'huy động', quote: '14.832,55 triệu đồng' },
    ],
    ['hiến 12.450,5m2 đất', { value: 12450.5, unit: 'm²', label: 'đất', quote: '12.450,5m2 đất' }],
    ['làm 7,2 km đường', { value: 7.2, unit: 'km', label: 'đường', quote: '7,2 km đường' }],
    ['15/17 công chức đạt', { value: 15, unit: 'người', label: 'công chức', quote: '15/17 công chức' }],
    ['góp 2.300 ngày công,', { value: 2300, unit: 'ngày công', label: 'ngày công', quote: '2.300 ngày công' }],
    [
      '05 tập thể doanh nghiệp',
      { value: 5, unit: 'tập thể', label: 'tập thể doanh nghiệp', quote: '05 tập thể doanh nghiệp' },
    ],
    ['dân số 24.318 người,', { value: 24318, unit: 'người', label: 'người', quote: '24.318 người' }],
    ['nâng cấp 214 km đường', { value: 214, unit: 'km', label: 'đường', quote: '214 km đường' }],
    ['rộng 86,42 km2;', { value: 86.42, unit: 'km²', label: 'rộng', quote: '86,42 km2' }],
    ['lãi 120 triệu đồng/năm.', { value: 120, unit: 'triệu đồng/năm', label: 'lãi', quote: '120 triệu đồng/năm' }],
    [
      'có 1.450 lượt hội viên',
      { value: 1450, unit: 'lượt người', label: 'lượt hội viên', quote: '1.450 lượt hội viên' },
    ],
    ['thu 12 tỷ 350 triệu đồng.', { value: 12.35, unit: 'tỷ đồng', label: 'thu', quote: '12 tỷ 350 triệu đồng' }],
    ['số người (nữ: 81);', { value: 81, unit: 'người', label: 'nữ', quote: 'nữ: 81' }],
    ['tặng 05 (năm) tập thể;', { value: 5, unit: 'tập thể', label: 'tập thể', quote: '05 (năm) tập thể' }],
    [
      'có 02 Bằng khen tập thể.',
      { value: 2, unit: 'bằng khen', label: 'Bằng khen tập thể', quote: '02 Bằng khen tập thể' },
    ],
    ['thu đạt 118,7 tỷ, tăng', { value: 118.7, unit: 'tỷ đồng', label: 'thu', quote: 'đạt 118,7 tỷ' }],
    ['xây 86 “Mái ấm” mới', { value: 86, unit: '', label: '“Mái ấm”', quote: '86 “Mái ấm”' }],
    ['hộ nghèo còn cao, 8,43%', { value: 8.43, unit: '%', label: 'hộ nghèo còn cao', quote: '8,43%' }],
    [
      'doanh thu 5 năm đạt 2.150 tỷ đồng',
      { value: 2150, unit: 'tỷ đồng', label: 'doanh thu', quote: 'đạt 2.150 tỷ đồng' },
    ],
    ['đã ra 03 kế hoạch,', { value: 3, unit: 'kế hoạch', label: 'kế hoạch', quote: '03 kế hoạch' }],
    ['trồng 10 000 cây xanh', { value: 10000, unit: 'cây', label: 'cây xanh', quote: '10 000 cây xanh' }],
    ['trị giá 1.5 tỷ đồng', { value: 1.5, unit: 'tỷ đồng', label: 'trị giá', quote: '1.5 tỷ đồng' }],
    ['thưởng 420.000.000đ', { value: 420000000, unit: 'đồng', label: 'thưởng', quote: '420.000.000đ' }],
    ['20% đạt chuẩn nâng cao', { value: 20, unit: '%', label: 'đạt chuẩn nâng cao', quote: '20% đạt chuẩn nâng cao' }],
    ['2/3 số thôn', { value: 2, unit: 'thôn', label: 'thôn', quote: '2/3 số thôn' }],
    [
      'thu nhập năm 2024 đạt 62 triệu đồng',
      { value: 62, unit: 'triệu đồng', label: 'thu nhập', quote: 'đạt 62 triệu đồng' },
    ],
    ['2.000 người tham dự', { value: 2000, unit: 'người', label: 'người tham dự', quote: '2.000 người tham dự' }],
  ])('is read from %j', (text, figure) => {
    expect(read(text)).toEqual([figure])
  })

  it.each([
    'năm 2022 tỉnh',
    'ngày 05 tháng 7',
    'Điều 17 Luật',
    'giai đoạn 2021-2025 tỉnh',
    'Quyết định số 769/QĐ-UBND',
    'từ năm 2022 đến 2025 tỉnh',
    'lần thứ 3 của',
    'Nghị quyết 06-NQ/TU',
    'ngày 17/6/2022 của',
    'trong 05 năm qua',
    'khoảng 20-25 hộ',
    'từ 03 đến 05 đơn vị',
    'OCOP từ 3 sao trở lên',
    'từ 18 tuổi trở lên',
    'Tư lệnh Quân khu 5 tặng',
    '500 - 600 người',
    'tiêu chí 17.5 về',
    'gia đình “5 không, 3 sạch” ở',
    'lớp tập huấn cấp 2 ở',
  ])('is not %j', (text) => {
    expect(read(text)).toEqual([])
  })
})
