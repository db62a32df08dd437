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
  ])('is not %j', (text) => {
    expect(read(text)).toEqual([])
  })
})
