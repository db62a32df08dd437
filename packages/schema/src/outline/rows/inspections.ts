import { label } from '../../label.ts'
import { choiceCell, dateCell, documentNumberCell, longTextCell, textCell } from '../cells.ts'
import { defineRows, type RowOf } from './define-rows.ts'

/** Inspections and supervision of the movement (II.5). */
export const inspections = defineRows({
  slug: 'inspections',
  label: label('Kiểm tra, giám sát', 'Inspections'),
  one: label('Cuộc kiểm tra, giám sát', 'Inspection'),
  annexTitle: 'Danh sách cuộc kiểm tra, giám sát',
  titleCells: ['inspected', 'by'],
  cells: {
    kind: choiceCell(
      label('Loại', 'Kind'),
      [
        { key: 'inspection', label: label('Kiểm tra', 'Inspection') },
        { key: 'supervision', label: label('Giám sát', 'Supervision') },
      ],
      { required: true },
    ),
    by: textCell(label('Cơ quan chủ trì', 'By whom'), { required: true }),
    inspected: textCell(label('Đơn vị được kiểm tra, giám sát', 'Whom'), { required: true }),
    date: dateCell(label('Ngày', 'Date'), { example: '17/6/2022' }),
    document: documentNumberCell(label('Quyết định, kế hoạch', 'Decision or plan'), { example: '769/QĐ-UBND' }),
    findings: longTextCell(label('Kết quả', 'Findings')),
    followUp: longTextCell(label('Xử lý sau kiểm tra', 'Follow-up')),
  },
})
export type InspectionRow = RowOf<typeof inspections>
