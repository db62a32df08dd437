import type { ExportRow, ExportTable } from '@thidua/letter/export/export-table'
import { annexedAnswers, annexedColumns } from './annexes/answers-annex.ts'
import type { CompiledItem } from './compile-item.ts'
import { figureLines } from './figure-lines.ts'
import { awardColumns, awardsOf, formColumns, formTotals } from './lists/commendations.ts'
import { coverageColumns } from './lists/coverage.ts'
import { documentColumns } from './lists/documents.ts'
import { figureColumns, figurePartColumns } from './lists/figures.ts'
import { inspectionColumns } from './lists/inspections.ts'
import { type ListColumn, sheetRow } from './lists/list-columns.ts'
import { modelColumns } from './lists/models.ts'
import { byAddressee, recommendationColumns } from './lists/recommendations.ts'
import { sendingColumns } from './lists/sendings.ts'
import { sourceColumns, sourceLines } from './lists/sources.ts'
import type { Sending } from './sending.ts'

/** One sheet and what an item puts into it; `number` is the item's. */
interface Sheet extends ExportTable {
  rowsOf(compiled: CompiledItem, number: string): Iterable<ExportRow>
}

/** Which item a line is of: on every line, so that any cut of the table still says it. */
const itemColumn = { header: 'Mục', kind: 'text', width: 8 } as const

function sheet<Row>(
  name: string,
  columns: readonly ListColumn<Row>[],
  rows: (compiled: CompiledItem) => Iterable<Row>,
): Sheet {
  return {
    name,
    columns: [itemColumn, ...columns],
    *rowsOf(compiled, number) {
      for (const row of rows(compiled)) yield [number, ...sheetRow(columns, row)]
    },
  }
}

const sheets: readonly Sheet[] = [
  {
    name: 'Số liệu',
    columns: figureColumns,
    rowsOf: (compiled, number) => figureLines(compiled, number).map((line) => sheetRow(figureColumns, line)),
  },
  {
    name: 'Số liệu từng đơn vị',
    columns: figurePartColumns,
    *rowsOf({ totals }, item) {
      for (const total of totals.figures)
        for (const part of total.parts) yield sheetRow(figurePartColumns, { item, total, part })
    },
  },
  sheet('Khen thưởng', formColumns, ({ totals }) => formTotals(totals.rows.commendations ?? [])),
  sheet('Danh sách khen thưởng', awardColumns, ({ totals }) => awardsOf(totals.rows.commendations ?? [])),
  sheet('Văn bản', documentColumns, ({ totals }) => totals.rows.documents ?? []),
  sheet('Điển hình, mô hình', modelColumns, ({ totals }) => totals.rows.models ?? []),
  sheet('Kiểm tra, giám sát', inspectionColumns, ({ totals }) => totals.rows.inspections?.inspections ?? []),
  sheet('Đề xuất, kiến nghị', recommendationColumns, ({ totals }) => byAddressee(totals.rows.recommendations ?? [])),
  sheet('Độ phủ', coverageColumns, ({ answers }) => answers),
  sheet('Nội dung trong phụ lục', annexedColumns, ({ answers }) => annexedAnswers(answers)),
  sheet('Đoạn và nguồn', sourceColumns, ({ trace }) => sourceLines(trace)),
]

/** The sheets of a round's totals: those of the items, and last the agencies that were asked. */
export const totalsTables: readonly ExportTable[] = [
  ...sheets,
  { name: 'Tình hình gửi báo cáo', columns: sendingColumns },
]

/** What an item puts into `totalsTables`, row by row with the table's index: nobody holds the rows of a whole round. */
export function* itemSheetRows(
  compiled: CompiledItem,
  number: string,
): Generator<readonly [table: number, row: ExportRow]> {
  for (const [table, { rowsOf }] of sheets.entries()) for (const row of rowsOf(compiled, number)) yield [table, row]
}

/** What the agencies put into the last of them. */
export const sendingSheetRows = (sendings: readonly Sending[]): ExportRow[] =>
  sendings.map((sending) => sheetRow(sendingColumns, sending))
