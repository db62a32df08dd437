import type { RowFacts } from '@thidua/schema/facts'
import type { RowPart } from '../../totals/reported-facts.ts'
import type { ListColumn } from './list-columns.ts'
import { optionLabel } from './option-label.ts'

type Model = RowPart<RowFacts['exemplary-models'][number]>

/** What kind of model it is, in words. */
export const modelKind = ({ row }: Model): string => optionLabel('exemplary-models', 'kind', row.kind)

/** Exemplary models, as each report tells of them. The letter has them under their kinds. */
export const modelColumns: readonly ListColumn<Model>[] = [
  { header: 'Tên điển hình, mô hình', kind: 'text', width: 40, value: ({ row }) => row.name ?? '' },
  { header: 'Loại', kind: 'text', width: 14, value: modelKind, letter: false },
  { header: 'Nơi thực hiện', kind: 'text', width: 32, value: ({ row }) => row.place ?? '' },
  { header: 'Cách làm, việc đã làm', kind: 'text', width: 60, value: ({ row }) => row.what ?? '' },
  { header: 'Hiệu quả', kind: 'text', width: 60, value: ({ row }) => row.effect ?? '', letter: false },
  {
    header: 'Giai đoạn',
    kind: 'text',
    width: 14,
    value: ({ row }) => optionLabel('exemplary-models', 'stage', row.stage),
    letter: false,
  },
  {
    header: 'Cơ quan, đơn vị báo cáo',
    kind: 'text',
    width: 40,
    value: ({ submission }) => submission.agency.name,
    letter: ({ submission }) => submission.agency.shortName,
  },
  { header: 'Mã biên nhận', kind: 'text', width: 18, value: ({ submission }) => submission.reference, letter: false },
]
