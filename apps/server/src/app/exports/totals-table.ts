import type { ExportRow, ExportTable } from '@thidua/letter/export/export-table'
import { bucketLabels } from '@thidua/schema/bucket-labels'
import type { Counts, DashboardNode } from '#subjects/dashboard/dashboard-node.ts'

const { SUBMITTED, ON_TIME, LATE, MISSING, OVERDUE, RETURNED, ACCEPTED, NIL } = bucketLabels
const figures: readonly [header: string, figure: keyof Counts][] = [
  ['Phải nộp', 'due'],
  [SUBMITTED.vi, 'submitted'],
  [ON_TIME.vi, 'onTime'],
  [LATE.vi, 'late'],
  [MISSING.vi, 'missing'],
  [OVERDUE.vi, 'overdue'],
  [RETURNED.vi, 'returned'],
  [ACCEPTED.vi, 'accepted'],
  [NIL.vi, 'nil'],
]

/** The dashboard's figures, by block and in all. */
export const totalsTable: ExportTable = {
  name: 'Tổng hợp',
  columns: [
    { header: 'Đợt báo cáo', kind: 'text', width: 32 },
    { header: 'Khối, cụm thi đua', kind: 'text', width: 32 },
    ...figures.map(([header]) => ({ header, kind: 'number' as const, width: 14 })),
  ],
}

/** Its lines: the same statement counts both. */
export const totalsRows = (round: string, { totals, blocks }: DashboardNode): ExportRow[] => [
  ...blocks.map(({ block, counts }) => [round, block.name, ...figures.map(([, figure]) => counts[figure])]),
  [round, 'Toàn đợt', ...figures.map(([, figure]) => totals[figure])],
]
