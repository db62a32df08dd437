import { label } from '../label.ts'
import type { Option } from './cells.ts'

/** Who decides a commendation, from the highest down; `district` until there were no districts any more. */
export const deciders = [
  'state',
  'government',
  'prime-minister',
  'province',
  'department',
  'commune',
  'enterprise',
  'mass-organisation',
  'district',
] as const
export type Decider = (typeof deciders)[number]

/** Whom a form is given to; enterprises are collectives, leaders and workers individuals. */
export const formRecipients = ['collective', 'household', 'individual'] as const
export type FormRecipient = (typeof formRecipients)[number]

/** A form of commendation and the time in which it may be decided. */
export interface CommendationForm extends Option {
  readonly decider: Decider
  readonly kinds: readonly FormRecipient[]
  /** The first day on which it may be given, `yyyy-MM-dd`, and the first on which it no longer is; null without an end. */
  readonly from: string
  readonly until: string | null
}

const all = formRecipients
const people = ['individual'] as const
const collectives = ['collective'] as const

/**
 * Forms of commendation of Luật Thi đua, khen thưởng 06/2022/QH15, as this release knows them. The table
 * `CommendationForm` begins with them; what an administrator changes there holds, and reaches an item that lists
 * commendations as its `forms`.
 */
export const commendationForms: readonly CommendationForm[] = [
  form('independence-order', 'state', all, 'Huân chương Độc lập', 'Independence Order'),
  form('labour-order-1', 'state', all, 'Huân chương Lao động hạng Nhất', 'Labour Order, first class'),
  form('labour-order-2', 'state', all, 'Huân chương Lao động hạng Nhì', 'Labour Order, second class'),
  form('labour-order-3', 'state', all, 'Huân chương Lao động hạng Ba', 'Labour Order, third class'),
  form('government-flag', 'government', collectives, 'Cờ thi đua của Chính phủ', 'Emulation Flag of the Government'),
  form(
    'pm-merit',
    'prime-minister',
    all,
    'Bằng khen của Thủ tướng Chính phủ',
    'Certificate of Merit of the Prime Minister',
  ),
  form('national-fighter', 'prime-minister', people, 'Chiến sĩ thi đua toàn quốc', 'National Emulation Fighter'),
  form('province-merit', 'province', all, 'Bằng khen của Chủ tịch UBND tỉnh', 'Certificate of Merit of the province'),
  form('province-flag', 'province', collectives, 'Cờ thi đua cấp tỉnh', 'Emulation Flag of the province'),
  form('province-fighter', 'province', people, 'Chiến sĩ thi đua cấp tỉnh', 'Provincial Emulation Fighter'),
  form('excellent-collective', 'province', collectives, 'Tập thể lao động xuất sắc', 'Excellent Labour Collective'),
  form(
    'department-commendation',
    'department',
    all,
    'Giấy khen của Thủ trưởng sở, ngành',
    'Certificate of Commendation of a department',
  ),
  form(
    'commune-commendation',
    'commune',
    all,
    'Giấy khen của Chủ tịch UBND cấp xã',
    'Certificate of Commendation of a commune',
  ),
  form(
    'enterprise-commendation',
    'enterprise',
    all,
    'Giấy khen của doanh nghiệp',
    'Certificate of Commendation of an enterprise',
  ),
  form('advanced-worker', 'department', people, 'Lao động tiên tiến', 'Advanced Worker'),
  form('advanced-collective', 'department', collectives, 'Tập thể lao động tiên tiến', 'Advanced Labour Collective'),
  form(
    'mass-organisation',
    'mass-organisation',
    all,
    'Hình thức của Mặt trận, đoàn thể',
    'By a mass organisation’s own rules',
  ),
  form(
    'district-commendation',
    'district',
    all,
    'Giấy khen của Chủ tịch UBND cấp huyện',
    'Certificate of Commendation of a district',
    '2025-07-01',
  ),
]

function form(
  key: string,
  decider: Decider,
  kinds: readonly FormRecipient[],
  vi: string,
  en: string,
  until: string | null = null,
): CommendationForm {
  return { key, decider, kinds, label: label(vi, en), from: '2024-01-01', until }
}
