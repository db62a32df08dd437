import type { CellMeta } from '@thidua/schema/outline/cells'
import type { Answers } from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { type RowsSlug, rowsSlugs } from '@thidua/schema/outline/rows/slugs'
import { itemsOf, numberOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { itemAnswer } from '@thidua/schema/verdict'
import { typedChoices, typedFigures } from '../compose/typed-figures.ts'
import { typedRows } from '../compose/typed-rows.ts'
import type { ExportColumn, ExportRow, ExportTable, ExportValue } from './export-table.ts'

/** One report of an export. */
export interface ExportedReport {
  readonly round: string
  readonly agencyCode: string
  readonly agencyName: string
  readonly template: Template
  readonly answers: Answers
}

const widths: Readonly<Record<CellMeta['kind'], number>> = {
  longText: 60,
  text: 32,
  choice: 24,
  documentNumber: 18,
  date: 13,
  number: 14,
}
const kinds: Partial<Record<CellMeta['kind'], ExportColumn['kind']>> = { date: 'date', number: 'number' }

/** Which round, whose report and which item a line is of: on every line, so that any cut of the table still says it. */
const whose: readonly ExportColumn[] = [
  { header: 'Đợt báo cáo', kind: 'text', width: 28 },
  { header: 'Mã cơ quan', kind: 'text', width: 12 },
  { header: 'Cơ quan, đơn vị', kind: 'text', width: 36 },
  { header: 'Mục', kind: 'text', width: 8 },
]

/** A table and what it says of one report; `items` are those that say something. */
interface Kind extends ExportTable {
  rowsOf(report: ExportedReport, items: readonly TemplateItem[]): ExportRow[]
}

function rowsKind(slug: RowsSlug): Kind {
  const rows = rowsOf(slug)
  const cells = cellsOf(rows)
  return {
    name: rows.label.vi,
    columns: [
      ...whose,
      ...cells.map(([, { kind, label }]) => ({ header: label.vi, kind: kinds[kind] ?? 'text', width: widths[kind] })),
    ],
    rowsOf: (report, items) =>
      items.flatMap((item) =>
        item.rows !== slug
          ? []
          : typedRows(report.answers, item).map(({ values, texts }) => [
              ...whoseValues(report, item),
              ...cells.map(([key, { kind }]) => exportValue(kind, values[key] ?? null, texts[key] ?? '')),
            ]),
      ),
  }
}

const figuresKind: Kind = {
  name: 'Số liệu',
  columns: [
    ...whose,
    { header: 'Chỉ tiêu', kind: 'text', width: 44 },
    { header: 'Đơn vị tính', kind: 'text', width: 14 },
    { header: 'Số liệu', kind: 'number', width: 16 },
    { header: 'Tử số', kind: 'number', width: 14 },
    { header: 'Mẫu số', kind: 'number', width: 14 },
  ],
  rowsOf: (report, items) =>
    items.flatMap((item) =>
      typedFigures(item, report.answers).map(({ label, unit, value, text, numerator, denominator }) => [
        ...whoseValues(report, item),
        label,
        unit,
        value ?? text,
        numerator,
        denominator,
      ]),
    ),
}

const choicesKind: Kind = {
  name: 'Lựa chọn',
  columns: [...whose, { header: 'Nội dung', kind: 'text', width: 44 }, { header: 'Trả lời', kind: 'text', width: 16 }],
  rowsOf: (report, items) =>
    items.flatMap((item) =>
      typedChoices(item, report.answers).map(({ label, text }) => [...whoseValues(report, item), label, text]),
    ),
}

const tableKinds: readonly Kind[] = [...rowsSlugs.map(rowsKind), figuresKind, choicesKind]

/** The tables of an export of reports: one a kind of row, one each for figures and choices. */
export const reportTables: readonly ExportTable[] = tableKinds

/** What one report puts into each of `reportTables`; what lies under a "Không có" is not reported. */
export function reportRows(report: ExportedReport): readonly ExportRow[][] {
  const items = itemsOf(report.template).filter((item) => itemAnswer(item, report.answers) === 'content')
  return tableKinds.map(({ rowsOf: rows }) => rows(report, items))
}

const whoseValues = (
  { round, agencyCode, agencyName, template }: ExportedReport,
  item: TemplateItem,
): ExportValue[] => [round, agencyCode, agencyName, numberOf(template, item.id)]

function exportValue(kind: CellMeta['kind'], value: string | number | null, text: string): ExportValue {
  if (text === '') return null
  if (kind === 'date' && typeof value === 'string') return new Date(`${value}T00:00:00Z`)
  return typeof value === 'number' ? value : text
}
