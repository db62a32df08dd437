import { finalTemplate, midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import { day, vietnamDate, vietnamDay } from './clock.ts'
import { office } from './texts/office.ts'
import { rural } from './texts/rural.ts'
import type { Theme } from './texts/theme.ts'

export interface DemoDocument {
  readonly type: 'QD' | 'CV' | 'DA' | 'KH' | 'CT'
  readonly number: string
  readonly issuer: string
  readonly issuedOn: string
  readonly subject: string
}

export interface DemoMovement {
  readonly slug: string
  readonly name: string
  readonly kind: 'thematic' | 'regular'
  readonly fromYear: number
  readonly toYear: number | null
  readonly scope: string
  readonly aims: string
  readonly launch: DemoDocument
  /** Superior documents that its reports cite. */
  readonly cited: readonly DemoDocument[]
  readonly theme: Theme
}

export interface DemoRound {
  readonly slug: string
  readonly movement: DemoMovement
  readonly kind: 'midTerm' | 'final'
  readonly name: string
  readonly template: { readonly slug: string; readonly name: string; readonly outline: Template }
  readonly request: DemoDocument
  /** Instants; a deadline is the instant after its day. */
  readonly opensAt: number
  readonly agencyDeadline: number
  readonly compilerDeadline: number
}

export const ruralMovement: DemoMovement = {
  slug: 'chung-suc-xay-dung-nong-thon-moi',
  name: 'Quảng Ngãi chung sức xây dựng nông thôn mới',
  kind: 'thematic',
  fromYear: 2021,
  toYear: 2025,
  scope: 'Các cơ quan, đơn vị, địa phương, doanh nghiệp và nhân dân trong tỉnh',
  aims: 'Huy động sức mạnh của cả hệ thống chính trị và nhân dân hoàn thành mục tiêu xây dựng nông thôn mới, nâng cao đời sống người dân nông thôn.',
  launch: {
    type: 'QD',
    number: '769/QĐ-UBND',
    issuer: 'UBND tỉnh',
    issuedOn: '2022-06-17',
    subject:
      'Kế hoạch tổ chức thực hiện Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
  },
  cited: [
    {
      type: 'DA',
      number: '13-ĐA/TU',
      issuer: 'Ban Thường vụ Tỉnh ủy',
      issuedOn: '2022-10-10',
      subject:
        'Đổi mới và nâng cao hiệu quả công tác dân vận góp phần phát triển kinh tế, xây dựng nông thôn mới, đô thị văn minh giai đoạn 2022-2026',
    },
    {
      type: 'KH',
      number: '90-KH/BDVTU',
      issuer: 'Ban Dân vận Tỉnh ủy',
      issuedOn: '2022-11-23',
      subject: 'Triển khai thực hiện Đề án số 13-ĐA/TU',
    },
  ],
  theme: rural,
}

export const officeMovement: DemoMovement = {
  slug: 'van-hoa-cong-so-chuyen-doi-so',
  name: 'Cán bộ, công chức, viên chức Quảng Ngãi thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số',
  kind: 'thematic',
  fromYear: 2024,
  toYear: 2030,
  scope: 'Cán bộ, công chức, viên chức, người lao động trong các cơ quan, đơn vị của tỉnh',
  aims: 'Xây dựng đội ngũ chuyên nghiệp, trách nhiệm, thân thiện; đưa việc phục vụ người dân, doanh nghiệp lên môi trường số.',
  launch: {
    type: 'QD',
    number: '412/QĐ-UBND',
    issuer: 'UBND tỉnh',
    issuedOn: '2024-03-28',
    subject:
      'Kế hoạch thực hiện Phong trào thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số giai đoạn 2024-2030',
  },
  cited: [
    {
      type: 'CT',
      number: '08/CT-UBND',
      issuer: 'UBND tỉnh',
      issuedOn: '2024-05-14',
      subject: 'Tăng cường kỷ luật, kỷ cương hành chính và văn hóa công sở',
    },
  ],
  theme: office,
}

const homeAffairs = 'Sở Nội vụ'
const midTerm = { slug: 'so-ket', name: 'Đề cương báo cáo sơ kết', outline: midTermTemplate }
const final = { slug: 'tong-ket', name: 'Đề cương báo cáo tổng kết', outline: finalTemplate }

/**
 * Three rounds: one of 2023, long compiled; one whose deadline was sixteen days before the day of
 * loading, with every kind of lateness; one open now. `today` is that day's start in Vietnam.
 */
export const demoRounds = (today: number): DemoRound[] => [
  {
    slug: 'so-ket-nong-thon-moi-2023',
    movement: ruralMovement,
    kind: 'midTerm',
    name: 'Sơ kết Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
    template: midTerm,
    request: {
      type: 'CV',
      number: '2101/SNV-TĐKT',
      issuer: homeAffairs,
      issuedOn: '2023-11-07',
      subject: 'Sơ kết Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
    },
    opensAt: vietnamDay('2023-11-07'),
    agencyDeadline: vietnamDay('2023-12-01'),
    compilerDeadline: vietnamDay('2023-12-21'),
  },
  {
    slug: 'so-ket-van-hoa-cong-so',
    movement: officeMovement,
    kind: 'midTerm',
    name: 'Sơ kết Phong trào thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số',
    template: midTerm,
    request: {
      type: 'CV',
      number: '1874/SNV-TĐKT',
      issuer: homeAffairs,
      issuedOn: vietnamDate(today - 62 * day),
      subject: 'Sơ kết Phong trào thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số',
    },
    opensAt: today - 61 * day,
    agencyDeadline: today - 16 * day,
    compilerDeadline: today + 4 * day,
  },
  {
    slug: 'tong-ket-nong-thon-moi',
    movement: ruralMovement,
    kind: 'final',
    name: 'Tổng kết Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
    template: final,
    request: {
      type: 'CV',
      number: '2236/SNV-TĐKT',
      issuer: homeAffairs,
      issuedOn: vietnamDate(today - 22 * day),
      subject: 'Tổng kết Phong trào thi đua “Quảng Ngãi chung sức xây dựng nông thôn mới” giai đoạn 2021-2025',
    },
    opensAt: today - 21 * day,
    agencyDeadline: today + 11 * day,
    compilerDeadline: today + 26 * day,
  },
]
