import type { RowFacts } from '@thidua/schema/facts'
import { recommendations } from '@thidua/schema/outline/rows/recommendations'
import type { RowPart } from '../../totals/reported-facts.ts'
import type { ListColumn } from './list-columns.ts'
import { optionLabel } from './option-label.ts'

type Recommendation = RowPart<RowFacts['recommendations'][number]>

const addressees = recommendations.cells.addressee.meta.options ?? []
const rank = ({ row }: Recommendation): number => addressees.findIndex(({ key }) => key === row.addressee)

/** By addressee, in the order in which the outline names them. */
export const byAddressee = (made: readonly Recommendation[]): Recommendation[] =>
  made.toSorted((a, b) => rank(a) - rank(b))

/** Whom it is for, in words. */
export const addresseeOf = ({ row }: Recommendation): string =>
  optionLabel('recommendations', 'addressee', row.addressee)

/** Recommendations with who makes them. The letter has them under whom they are for. */
export const recommendationColumns: readonly ListColumn<Recommendation>[] = [
  {
    header: 'Gửi đến',
    kind: 'text',
    width: 20,
    value: addresseeOf,
    letter: false,
  },
  { header: 'Loại', kind: 'text', width: 20, value: ({ row }) => optionLabel('recommendations', 'kind', row.kind) },
  { header: 'Nội dung', kind: 'text', width: 80, value: ({ row }) => row.text ?? '' },
  {
    header: 'Cơ quan, đơn vị đề xuất',
    kind: 'text',
    width: 40,
    value: ({ submission }) => submission.agency.name,
    letter: ({ submission }) => submission.agency.shortName,
  },
  { header: 'Mã biên nhận', kind: 'text', width: 18, value: ({ submission }) => submission.reference, letter: false },
]
