import { formatCount, formatNumber, formatShortDate } from '@thidua/letter/compose/format-vietnamese'
import type { Decider } from '@thidua/schema/outline/commendation-forms'
import type { CommendationRow } from '@thidua/schema/outline/rows/commendations'
import type { ExemplaryModelRow } from '@thidua/schema/outline/rows/exemplary-models'

/** `05 cơ quan, đơn vị` */
export const agencyCount = (count: number): string => `${formatCount(count)} cơ quan, đơn vị`

/** `1.250 hội nghị`, `12,5%` */
export const measured = (number: string, unit: string): string => (unit === '%' ? `${number}%` : `${number} ${unit}`)

/** At most two decimals: what is computed is not said more exactly than that. */
export const rounded = (value: number): string => formatNumber(Math.round(value * 100) / 100)

const sentence = (parts: readonly (string | false)[]): string => `${parts.filter(Boolean).join('; ')}.`

export type Counted = readonly [count: number, noun: string]

/** `20 tập thể, 05 cá nhân`; of what there is none nothing is said. */
const counted = (counts: readonly Counted[]): string =>
  counts.flatMap(([count, noun]) => (count === 0 ? [] : [`${formatCount(count)} ${noun}`])).join(', ')

/** The fixed words of a first draft. Names, figures and units come from the round and its reports. */
export const words = {
  answers: (counts: { content: number; none: number; missing: number; asked: number }) =>
    sentence([
      `Có ${formatCount(counts.content)}/${agencyCount(counts.asked)} báo cáo nội dung này`,
      counts.none > 0 && `${agencyCount(counts.none)} báo cáo không có nội dung`,
      counts.missing > 0 && `${agencyCount(counts.missing)} chưa có báo cáo được tổng hợp`,
    ]),

  figures: 'Số liệu tổng hợp từ báo cáo của các cơ quan, đơn vị:',
  sum: (label: string, unit: string, value: number, agencies: number) =>
    `- ${label}: ${measured(unit === '%' ? rounded(value) : formatCount(value), unit)} (theo báo cáo của ${agencyCount(agencies)}).`,
  ratio: (label: string, halves: readonly [number, number], agencies: number, leftOut: number) =>
    `- ${label}: ${rounded((halves[0] / halves[1]) * 100)}% (${halves.map(formatNumber).join('/')}, theo báo cáo của ${agencyCount(agencies)}${lacking(leftOut)}).`,
  mean: (label: string, unit: string, value: number, weight: string, agencies: number, leftOut: number) =>
    `- ${label}: bình quân ${measured(rounded(value), unit)} (tính theo ${weight} của ${agencyCount(agencies)}${lacking(leftOut)}).`,
  owned: (label: string, unit: string, value: number, owner: string) =>
    `- ${label}: ${measured(unit === '%' ? rounded(value) : formatCount(value), unit)} (theo số liệu của ${owner}).`,
  notOwned: (label: string, owner: string | null) => `- ${label}: thiếu số liệu của ${owner ?? 'cơ quan theo dõi'}.`,
  choice: (label: string, options: readonly (readonly [label: string, agencies: number])[]) =>
    `- ${label}: ${options.map(([option, agencies]) => `${agencyCount(agencies)} trả lời “${option}”`).join('; ')}.`,

  documents: (documents: number, own: number) =>
    own === 0
      ? `Các cơ quan, đơn vị nêu ${formatCount(documents)} văn bản.`
      : `Các cơ quan, đơn vị nêu ${formatCount(documents)} văn bản, trong đó ${formatCount(own)} văn bản do cơ quan, đơn vị ban hành để triển khai thực hiện.`,
  sharedDocuments: 'Văn bản được nhiều cơ quan, đơn vị nêu:',
  document: (type: string, number: string, issuedOn: string | null, issuer: string, agencies: number) =>
    `- ${type} số ${number}${issuedOn === null ? '' : ` ngày ${formatShortDate(issuedOn)}`} của ${issuer} (${agencyCount(agencies)}).`,

  models: (all: number, kinds: readonly Counted[], stages: readonly Counted[]) =>
    sentence([
      `Các cơ quan, đơn vị báo cáo ${formatCount(all)} điển hình tiên tiến, mô hình hay, gồm ${counted(kinds)}`,
      counted(stages) !== '' && `trong đó ${counted(stages)}`,
    ]),
  spreadModels: 'Các điển hình, mô hình đã được nhân rộng:',
  model: (name: string, agency: string) => `- ${name} (${agency}).`,

  commendations: 'Kết quả khen thưởng theo cấp quyết định:',
  decided: (decider: Decider, decided: readonly Counted[], proposed: readonly Counted[]) => {
    const [done, asked] = [counted(decided), counted(proposed)]
    const said = [done !== '' && `đã khen thưởng ${done}`, asked !== '' && `đang đề nghị khen thưởng ${asked}`]
    return `- ${deciderNames[decider]}: ${sentence(said)}`
  },
  awards: (decided: number, proposed: number) =>
    `Tổng số: đã khen thưởng ${formatCount(decided)} lượt${proposed > 0 ? `; đang đề nghị ${formatCount(proposed)} lượt` : ''}`,
  /** Collectives among which there are enterprises. */
  collectives: (enterprises: number) =>
    enterprises === 0 ? 'tập thể' : `tập thể (trong đó ${formatCount(enterprises)} doanh nghiệp)`,
  households: 'hộ gia đình',
  individuals: 'cá nhân',

  inspections: (all: number, kinds: readonly Counted[], joint: number) =>
    sentence([
      `Các cơ quan, đơn vị đã tổ chức ${formatCount(all)} cuộc kiểm tra, giám sát (${counted(kinds)})`,
      joint > 0 && `${formatCount(joint)} cuộc của đoàn liên ngành được tính một lần`,
    ]),
  inspectionKinds: { inspection: 'cuộc kiểm tra', supervision: 'cuộc giám sát' },

  recommendations: (addressee: string, all: number, agencies: number) =>
    `Đối với ${addressee} (${formatCount(all)} đề xuất, kiến nghị của ${agencyCount(agencies)}):`,

  narrative: (label: string) => `${label}:`,
  reports: (agency: string) => `${agency} báo cáo:`,
} as const

const lacking = (agencies: number): string => (agencies === 0 ? '' : `; ${agencyCount(agencies)} thiếu số để tính`)

export const deciderNames: Record<Decider, string> = {
  state: 'Nhà nước',
  government: 'Chính phủ',
  'prime-minister': 'Thủ tướng Chính phủ',
  province: 'Cấp tỉnh',
  department: 'Cấp sở, ban, ngành',
  commune: 'Cấp xã',
  district: 'Cấp huyện (trước ngày 01/7/2025)',
  enterprise: 'Doanh nghiệp',
  'mass-organisation': 'Mặt trận, đoàn thể',
}

export const modelKinds: readonly (readonly [NonNullable<ExemplaryModelRow['kind']>, string])[] = [
  ['model', 'mô hình'],
  ['collective', 'tập thể'],
  ['household', 'hộ gia đình'],
  ['individual', 'cá nhân'],
]

export const modelStages: readonly (readonly [NonNullable<ExemplaryModelRow['stage']>, string])[] = [
  ['found', 'mới phát hiện'],
  ['nurtured', 'đang bồi dưỡng'],
  ['publicised', 'đã tuyên truyền'],
  ['spread', 'đã nhân rộng'],
]

/** Which recipients are counted together: enterprises among the collectives. */
export const recipients = {
  collectives: ['collective', 'enterprise'],
  households: ['household'],
  individuals: ['leader', 'worker'],
} as const satisfies Record<string, readonly NonNullable<CommendationRow['kind']>[]>
