import type { ExportRow, ExportTable } from '@thidua/letter/export/export-table'
import { findItem, itemsOf, numberOf, type Template } from '@thidua/schema/outline/template'
import { stateLabels } from '@thidua/schema/state-labels'
import type { ItemAnswer } from '@thidua/schema/verdict'
import { dayOf } from '@thidua/schema/vietnam-day'
import type { RoundAbout } from './about-table.ts'
import type { RoundExportRow } from './round-source.ts'

/** The file's own official words, as the letter has its own: an export is Vietnamese whoever asks for it. */
const answers: Readonly<Record<ItemAnswer, string>> = { content: 'Có nội dung', none: 'Không có', missing: 'Chưa làm' }

const timings = { ON_TIME: 'Đúng hạn', LATE: 'Muộn', OVERDUE: 'Quá hạn' } as const

/** The versions of a round's template that its reports are written on; the round's own first. */
export type RoundTemplates = ReadonlyMap<string, Template>

/** Every item that a version asks, once: those of the round's own in their order, then what others ask beside them. */
function columnsOf(templates: RoundTemplates): [id: string, header: string][] {
  const headers = new Map<string, string>()
  for (const template of templates.values())
    for (const { id, name } of itemsOf(template))
      if (!headers.has(id)) headers.set(id, itemHeader(numberOf(template, id), name.vi))
  return [...headers]
}

/** Where each agency of a round stands, one line each: the table of the dashboard. */
export const roundTable = (templates: RoundTemplates): ExportTable => ({
  name: 'Tình hình báo cáo',
  columns: [
    { header: 'Đợt báo cáo', kind: 'text', width: 32 },
    { header: 'Khối, cụm thi đua', kind: 'text', width: 24 },
    { header: 'Mã cơ quan', kind: 'text', width: 12 },
    { header: 'Cơ quan, đơn vị', kind: 'text', width: 36 },
    { header: 'Trạng thái', kind: 'text', width: 16 },
    { header: 'Hạn nộp', kind: 'date', width: 12 },
    { header: 'Nộp lần đầu', kind: 'date', width: 12 },
    { header: 'Nộp gần nhất', kind: 'date', width: 12 },
    { header: 'Số lần nộp', kind: 'number', width: 10 },
    { header: 'Đúng hạn', kind: 'text', width: 12 },
    ...columnsOf(templates).map(([, header]) => ({
      header,
      kind: 'text' as const,
      width: 16,
    })),
    // Behind all others: who reads the columns by their place finds them where they were.
    { header: 'Phong trào thi đua', kind: 'text', width: 32 },
    { header: 'Số liệu lúc', kind: 'text', width: 18 },
    { header: 'Danh sách', kind: 'text', width: 32 },
  ],
})

/** One line of that table. */
export const roundTableRow = (about: RoundAbout, templates: RoundTemplates, row: RoundExportRow): ExportRow => [
  about.round,
  row.block,
  row.code,
  row.name,
  stateLabels[row.state].vi,
  // The deadline is the instant after its day.
  dayOf(Date.parse(row.deadline) - 1),
  row.firstSubmittedAt && dayOf(Date.parse(row.firstSubmittedAt)),
  row.lastSubmittedAt && dayOf(Date.parse(row.lastSubmittedAt)),
  row.submissions,
  row.timing === null ? 'Chưa nộp' : timings[row.timing],
  ...columnsOf(templates).map(([id]) => answerTo(id, templates, row)),
  about.movement,
  about.moment,
  about.choice,
]

/** Null where nothing was sent, and where the report's version does not ask the item. */
function answerTo(id: string, templates: RoundTemplates, { items, templateId }: RoundExportRow): string | null {
  const template = templates.get(templateId)
  return items && template && findItem(template, id) ? answers[items[id] ?? 'missing'] : null
}

/** A chapter that is one item has its name in the column beside it already. */
const itemHeader = (number: string, name: string): string => (number.includes('.') ? `${number} ${name}` : name)
