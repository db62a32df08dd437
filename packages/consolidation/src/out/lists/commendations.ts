import { formatNumber } from '@thidua/letter/compose/format-vietnamese'
import { deciderNames } from '../../first-draft/words.ts'
import type { Award, CommendationTotal } from '../../totals/commendation-totals.ts'
import type { ListColumn } from './list-columns.ts'
import { optionLabel } from './option-label.ts'
import { allNames } from './who-says.ts'

/** Awards of one form for one kind of recipient: those decided and those proposed, never added up. */
export interface FormTotal extends Pick<CommendationTotal, 'decider' | 'formName' | 'kind'> {
  readonly decided: number
  readonly proposed: number
}

/** A line a form and kind, in the order of the totals. */
export function formTotals(totals: readonly CommendationTotal[]): FormTotal[] {
  const lines = Map.groupBy(totals, ({ decider, form, kind }) => [decider, form, kind].join('/'))
  return [...lines.values()].flatMap((line): FormTotal[] => {
    const times = (wanted: CommendationTotal['status']) =>
      line.filter(({ status }) => status === wanted).reduce((sum, { awards }) => sum + awards.length, 0)
    return line.slice(0, 1).map(({ decider, formName, kind }) => ({
      decider,
      formName,
      kind,
      decided: times('decided'),
      proposed: times('proposed'),
    }))
  })
}

const times = (count: number): string => (count === 0 ? '' : formatNumber(count))

const ofForm: readonly ListColumn<Pick<CommendationTotal, 'decider' | 'formName' | 'kind'>>[] = [
  { header: 'Cấp quyết định', kind: 'text', width: 32, value: ({ decider }) => deciderNames[decider] },
  { header: 'Hình thức khen thưởng', kind: 'text', width: 40, value: ({ formName }) => formName },
  { header: 'Đối tượng', kind: 'text', width: 32, value: ({ kind }) => optionLabel('commendations', 'kind', kind) },
]

/** Commendations by decider, form and kind of recipient. */
export const formColumns: readonly ListColumn<FormTotal>[] = [
  ...ofForm,
  {
    header: 'Đã khen thưởng',
    kind: 'number',
    width: 14,
    value: ({ decided }) => decided,
    letter: ({ decided }) => times(decided),
  },
  {
    header: 'Đang đề nghị',
    kind: 'number',
    width: 14,
    value: ({ proposed }) => proposed,
    letter: ({ proposed }) => times(proposed),
  },
]

/** One award under its form. */
export interface AwardOfForm extends Award, Pick<CommendationTotal, 'decider' | 'formName' | 'kind' | 'status'> {}

export const awardsOf = (totals: readonly CommendationTotal[]): AwardOfForm[] =>
  totals.flatMap(({ decider, formName, kind, status, awards }) =>
    awards.map(({ rows }) => ({ decider, formName, kind, status, rows })),
  )

const first = ({ rows }: Award) => rows[0]?.row

/** Every award once, with all who report it: the parts of the numbers above. */
export const awardColumns: readonly ListColumn<AwardOfForm>[] = [
  ...ofForm,
  {
    header: 'Tình trạng',
    kind: 'text',
    width: 16,
    value: ({ status }) => optionLabel('commendations', 'status', status),
  },
  { header: 'Tập thể, hộ gia đình, cá nhân', kind: 'text', width: 40, value: (award) => first(award)?.recipient ?? '' },
  { header: 'Số quyết định', kind: 'text', width: 20, value: (award) => first(award)?.decisionNumber ?? '' },
  { header: 'Ngày quyết định', kind: 'date', width: 14, value: (award) => first(award)?.decisionDate ?? null },
  { header: 'Thành tích', kind: 'text', width: 60, value: (award) => first(award)?.merit ?? '' },
  { header: 'Cơ quan, đơn vị báo cáo', kind: 'text', width: 60, value: ({ rows }) => allNames(rows) },
]
