import type { Inspection } from '../../totals/inspection-totals.ts'
import type { ListColumn } from './list-columns.ts'
import { optionLabel } from './option-label.ts'
import { allNames } from './who-says.ts'

const first = ({ rows }: Inspection) => rows[0]?.row

/** Inspection or supervision, in words. */
export const inspectionKind = (inspection: Inspection): string =>
  optionLabel('inspections', 'kind', first(inspection)?.kind ?? null)

/** Inspections, those of joint teams once. The letter has them under their kinds. */
export const inspectionColumns: readonly ListColumn<Inspection>[] = [
  {
    header: 'Loại',
    kind: 'text',
    width: 14,
    value: inspectionKind,
    letter: false,
  },
  { header: 'Cơ quan chủ trì', kind: 'text', width: 32, value: (inspection) => first(inspection)?.by ?? '' },
  {
    header: 'Đơn vị được kiểm tra, giám sát',
    kind: 'text',
    width: 40,
    value: (inspection) => first(inspection)?.inspected ?? '',
  },
  { header: 'Ngày', kind: 'date', width: 14, value: (inspection) => first(inspection)?.date ?? null },
  { header: 'Quyết định, kế hoạch', kind: 'text', width: 20, value: (inspection) => first(inspection)?.document ?? '' },
  {
    header: 'Kết quả',
    kind: 'text',
    width: 60,
    value: (inspection) => first(inspection)?.findings ?? '',
    letter: false,
  },
  {
    header: 'Xử lý sau kiểm tra',
    kind: 'text',
    width: 60,
    value: (inspection) => first(inspection)?.followUp ?? '',
    letter: false,
  },
  {
    header: 'Cơ quan, đơn vị báo cáo',
    kind: 'text',
    width: 60,
    value: ({ rows }) => allNames(rows),
    letter: false,
  },
]
