import { describe, expect, it } from 'vitest'
import { orderReports } from './order-reports.ts'

const report = (name: string, state: 'DRAFTING' | 'ACCEPTED', stateSince: string) => ({
  agency: { name },
  state,
  stateSince,
})
const list = [
  report('Xã Ba Tơ', 'ACCEPTED', '2026-11-02T00:00:00Z'),
  report('Đảng ủy các cơ quan', 'DRAFTING', '2026-11-03T00:00:00Z'),
  report('Công an tỉnh', 'DRAFTING', '2026-11-01T00:00:00Z'),
]
const names = (order: Parameters<typeof orderReports>[1]) => orderReports(list, order).map(({ agency }) => agency.name)

describe('orderReports', () => {
  it('leaves the server’s order alone', () => {
    expect(orderReports(list, null)).toBe(list)
  })

  it('knows the Vietnamese alphabet: Đ after C and D, before X', () => {
    expect(names({ by: 'name', descending: false })).toEqual(['Công an tỉnh', 'Đảng ủy các cơ quan', 'Xã Ba Tơ'])
  })

  it('follows the life of a report, equals as they came', () => {
    expect(names({ by: 'state', descending: false })).toEqual(['Đảng ủy các cơ quan', 'Công an tỉnh', 'Xã Ba Tơ'])
    expect(names({ by: 'time', descending: true })).toEqual(['Đảng ủy các cơ quan', 'Xã Ba Tơ', 'Công an tỉnh'])
  })
})
