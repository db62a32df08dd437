import { label } from '../label.ts'

/**
 * Forms of commendation of Luật Thi đua, khen thưởng 06/2022/QH15 with the time each may be decided
 * in. The database holds the same table (`CommendationForm`), seeded from here, so that a change of
 * the law is a row with dates. `until` is the first day on which the form is no longer given.
 */
export const commendationForms = [
  form('independence-order', 'state', 'Huân chương Độc lập', 'Independence Order'),
  form('labour-order-1', 'state', 'Huân chương Lao động hạng Nhất', 'Labour Order, first class'),
  form('labour-order-2', 'state', 'Huân chương Lao động hạng Nhì', 'Labour Order, second class'),
  form('labour-order-3', 'state', 'Huân chương Lao động hạng Ba', 'Labour Order, third class'),
  form('government-flag', 'government', 'Cờ thi đua của Chính phủ', 'Emulation Flag of the Government'),
  form('pm-merit', 'prime-minister', 'Bằng khen của Thủ tướng Chính phủ', 'Certificate of Merit of the Prime Minister'),
  form('national-fighter', 'prime-minister', 'Chiến sĩ thi đua toàn quốc', 'National Emulation Fighter'),
  form('province-merit', 'province', 'Bằng khen của Chủ tịch UBND tỉnh', 'Certificate of Merit of the province'),
  form('province-flag', 'province', 'Cờ thi đua cấp tỉnh', 'Emulation Flag of the province'),
  form('province-fighter', 'province', 'Chiến sĩ thi đua cấp tỉnh', 'Provincial Emulation Fighter'),
  form('excellent-collective', 'province', 'Tập thể lao động xuất sắc', 'Excellent Labour Collective'),
  form(
    'department-commendation',
    'department',
    'Giấy khen của Thủ trưởng sở, ngành',
    'Certificate of Commendation of a department',
  ),
  form(
    'commune-commendation',
    'commune',
    'Giấy khen của Chủ tịch UBND cấp xã',
    'Certificate of Commendation of a commune',
  ),
  form(
    'enterprise-commendation',
    'enterprise',
    'Giấy khen của doanh nghiệp',
    'Certificate of Commendation of an enterprise',
  ),
  form('advanced-worker', 'department', 'Lao động tiên tiến', 'Advanced Worker'),
  form('advanced-collective', 'department', 'Tập thể lao động tiên tiến', 'Advanced Labour Collective'),
  form(
    'mass-organisation',
    'mass-organisation',
    'Hình thức của Mặt trận, đoàn thể',
    'By a mass organisation’s own rules',
  ),
  form(
    'district-commendation',
    'district',
    'Giấy khen của Chủ tịch UBND cấp huyện',
    'Certificate of Commendation of a district',
    '2025-07-01',
  ),
] as const

export type Decider =
  | 'state'
  | 'government'
  | 'prime-minister'
  | 'province'
  | 'department'
  | 'commune'
  | 'district'
  | 'enterprise'
  | 'mass-organisation'

function form<const K extends string>(key: K, decider: Decider, vi: string, en: string, until: string | null = null) {
  return { key, decider, label: label(vi, en), from: '2024-01-01' as string, until }
}
