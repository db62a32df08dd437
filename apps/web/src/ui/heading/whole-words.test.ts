import { expect, it } from 'vitest'
import { wholeWords } from './whole-words.ts'

it.each([
  ['Xây dựng nông thôn mới', 'Xây~dựng nông~thôn~mới'],
  ['Sở Nội vụ tỉnh Quảng Ngãi', 'Sở~Nội~vụ tỉnh Quảng~Ngãi'],
  ['Tổng kết giai đoạn 2021-2025', 'Tổng~kết giai~đoạn~2021-2025'],
  ['Phong trào “Thi đua yêu nước”', 'Phong~trào\u200a “Thi~đua yêu nước”'],
  ['Hội Văn học - Nghệ thuật tỉnh', 'Hội~Văn~học~- Nghệ~thuật tỉnh'],
  ['', ''],
  ['1  việc', '1  việc'],
])('%s', (text, whole) => expect(wholeWords(text)).toBe(whole.replaceAll('~', '\u00a0')))

it('holds no run together that a telephone cannot show', () => {
  const names = 'Nguyễn Thị Hồng Nhung Trần Quốc Tuấn Lê Hoàng Long'
  const runs = wholeWords(names).split(' ')
  expect(Math.max(...runs.map(({ length }) => length))).toBeLessThanOrEqual(20)
  expect(wholeWords(names).replaceAll('\u00a0', ' ')).toBe(names)
})
