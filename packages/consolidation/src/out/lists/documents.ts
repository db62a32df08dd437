import { formatShortDate } from '@thidua/letter/compose/format-vietnamese'
import { documentTypes } from '@thidua/schema/outline/document-types'
import type { MergedDocument } from '../../totals/merged-documents.ts'
import type { ListColumn } from './list-columns.ts'
import { allNames } from './who-says.ts'

const first = ({ rows }: MergedDocument) => rows[0]?.row
/** The first who says it says it for all. */
const said = ({ rows }: MergedDocument): string =>
  rows.map(({ row }) => row.subject?.trim() ?? '').find((subject) => subject !== '') ?? ''

const numberAndDay = (row: ReturnType<typeof first>): string =>
  [row?.number ?? '', row?.issuedOn ? `ngày ${formatShortDate(row.issuedOn)}` : ''].filter(Boolean).join('\n')

/** The type of a document in words. */
export const documentType = (document: MergedDocument): string =>
  documentTypes.find(({ key }) => key === first(document)?.type)?.label.vi ?? ''

/** Documents, each once, with who names it. The letter has them under their types. */
export const documentColumns: readonly ListColumn<MergedDocument>[] = [
  {
    header: 'Loại văn bản',
    kind: 'text',
    width: 16,
    value: documentType,
    letter: false,
  },
  {
    header: 'Số, ký hiệu',
    kind: 'text',
    width: 20,
    value: (document) => first(document)?.number ?? '',
    letter: (document) => numberAndDay(first(document)),
  },
  {
    header: 'Ngày ban hành',
    kind: 'date',
    width: 14,
    value: (document) => first(document)?.issuedOn ?? null,
    letter: false,
  },
  { header: 'Cơ quan ban hành', kind: 'text', width: 32, value: (document) => first(document)?.issuer ?? '' },
  { header: 'Trích yếu', kind: 'text', width: 60, value: said },
  { header: 'Số đơn vị nêu', kind: 'number', width: 14, value: ({ agencies }) => agencies },
  {
    header: 'Cơ quan, đơn vị nêu',
    kind: 'text',
    width: 60,
    value: ({ rows }) => allNames(rows),
    letter: false,
  },
]
