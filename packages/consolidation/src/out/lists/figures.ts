import { formatNumber } from '@thidua/letter/compose/format-vietnamese'
import type { StandingSubmission } from '../../answers/standing-submission.ts'
import { agencyCount, rounded } from '../../first-draft/words.ts'
import type { OptionTotal } from '../../totals/answer-totals.ts'
import type { FigurePart, FigureTotal, TotalRule } from '../../totals/figure-totals.ts'
import type { ListColumn } from './list-columns.ts'

const rules: Readonly<Record<TotalRule, string>> = {
  sum: 'Cộng',
  ratio: 'Tỷ lệ của tổng tử số và tổng mẫu số',
  weightedMean: 'Bình quân gia quyền',
  owner: 'Số liệu của cơ quan theo dõi',
  never: 'Không cộng dồn',
}

/** A figure of all reports, or how many chose an option. */
export interface FigureLine {
  /** Number of the item: `II.3`. */
  readonly item: string
  readonly label: string
  readonly unit: string
  readonly rule: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly agencies: number
  /** Names of those that gave none. */
  readonly lacking: string
  /** Null for a figure that says something of each agency and nothing of all: the letter leaves it out. */
  readonly printed: string | null
  /** What the letter says beside the label. */
  readonly note: string
}

type Standing = readonly StandingSubmission[]

const agenciesOf = (parts: readonly { readonly submission: StandingSubmission }[]) =>
  new Set(parts.map(({ submission }) => submission.agency.id))

const others = (standing: Standing, parts: readonly { readonly submission: StandingSubmission }[]): string => {
  const given = agenciesOf(parts)
  return standing.flatMap(({ agency }) => (given.has(agency.id) ? [] : [agency.name])).join('; ')
}

/** The line of a figure; `standing` are the reports that are compiled. */
export function figureLine(item: string, total: FigureTotal, standing: Standing): FigureLine {
  const { figure, rule, value, numerator, denominator, parts, leftOut } = total
  const counted = parts.filter(({ submission }) => rule !== 'owner' || submission.agency.code === figure.owner)
  return {
    item,
    label: figure.label.vi,
    unit: figure.unit,
    rule: rules[rule],
    value,
    numerator,
    denominator,
    agencies: agenciesOf(counted).size,
    lacking: rule === 'owner' && value !== null ? '' : others(standing, parts),
    note: [
      rule === 'weightedMean' && 'bình quân gia quyền',
      leftOut.length > 0 && `${agencyCount(leftOut.length)} thiếu số để tính`,
    ]
      .filter(Boolean)
      .join('; '),
    printed: printedValue(total),
  }
}

function printedValue({ rule, value, numerator, denominator, figure }: FigureTotal): string | null {
  if (rule === 'never') return null
  if (value === null) return rule === 'owner' ? 'thiếu' : '–'
  if (rule === 'ratio') return `${rounded(value)} (${formatNumber(numerator ?? 0)}/${formatNumber(denominator ?? 0)})`
  return rule === 'weightedMean' || figure.unit === '%' ? rounded(value) : formatNumber(value)
}

/** The line of an option that could be chosen. */
export const optionLine = (
  item: string,
  choice: string,
  { option, parts }: OptionTotal,
  standing: Standing,
): FigureLine => {
  const agencies = agenciesOf(parts).size
  const none = { numerator: null, denominator: null, note: '' }
  return {
    ...none,
    item,
    label: `${choice}: ${option.label.vi}`,
    unit: 'đơn vị',
    rule: 'Đếm',
    value: agencies,
    agencies,
    lacking: others(standing, parts),
    printed: formatNumber(agencies),
  }
}

/** All figures of all items. */
export const figureColumns: readonly ListColumn<FigureLine>[] = [
  { header: 'Mục', kind: 'text', width: 8, value: ({ item }) => item },
  {
    header: 'Chỉ tiêu',
    kind: 'text',
    width: 50,
    value: ({ label }) => label,
    letter: ({ label, note }) => (note === '' ? label : `${label} (${note})`),
  },
  { header: 'Đơn vị tính', kind: 'text', width: 14, value: ({ unit }) => unit },
  { header: 'Cách tổng hợp', kind: 'text', width: 32, value: ({ rule }) => rule, letter: false },
  { header: 'Tổng số', kind: 'number', width: 16, value: ({ value }) => value, letter: ({ printed }) => printed ?? '' },
  { header: 'Tổng tử số', kind: 'number', width: 14, value: ({ numerator }) => numerator, letter: false },
  {
    header: 'Tổng mẫu số, trọng số',
    kind: 'number',
    width: 14,
    value: ({ denominator }) => denominator,
    letter: false,
  },
  { header: 'Số đơn vị có số liệu', kind: 'number', width: 14, value: ({ agencies }) => agencies },
  { header: 'Chưa có số liệu', kind: 'text', width: 60, value: ({ lacking }) => lacking, letter: false },
]

/** One report's value in a total. */
export interface FigurePartLine {
  readonly item: string
  readonly total: FigureTotal
  readonly part: FigurePart
}

export const figurePartColumns: readonly ListColumn<FigurePartLine>[] = [
  { header: 'Mục', kind: 'text', width: 8, value: ({ item }) => item },
  { header: 'Chỉ tiêu', kind: 'text', width: 50, value: ({ total }) => total.figure.label.vi },
  { header: 'Đơn vị tính', kind: 'text', width: 14, value: ({ total }) => total.figure.unit },
  { header: 'Mã cơ quan', kind: 'text', width: 14, value: ({ part }) => part.submission.agency.code },
  { header: 'Cơ quan, đơn vị', kind: 'text', width: 40, value: ({ part }) => part.submission.agency.name },
  { header: 'Mã biên nhận', kind: 'text', width: 18, value: ({ part }) => part.submission.reference },
  { header: 'Số liệu (tử số của tỷ lệ)', kind: 'number', width: 16, value: ({ part }) => part.value },
  { header: 'Mẫu số, trọng số', kind: 'number', width: 16, value: ({ part }) => part.weight },
]
