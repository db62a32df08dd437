import { label } from '../../label.ts'
import { choiceCell, dateCell, documentNumberCell, longTextCell, textCell } from '../cells.ts'
import { documentTypes } from '../document-types.ts'
import { defineRows, type RowOf } from './define-rows.ts'

/** Plans and documents that carry the movement out, or that it answers (II.2). */
export const plans = defineRows({
  slug: 'plans',
  label: label('Kế hoạch, văn bản triển khai', 'Plans and implementing documents'),
  one: label('Văn bản', 'Document'),
  annexTitle: 'Danh mục văn bản triển khai, hưởng ứng Phong trào thi đua',
  titleCells: ['number', 'subject'],
  cells: {
    type: choiceCell(label('Loại văn bản', 'Type'), documentTypes, { required: true }),
    number: documentNumberCell(label('Số, ký hiệu', 'Number and symbol'), { required: true, example: '769/QĐ-UBND' }),
    issuedOn: dateCell(label('Ngày ban hành', 'Issued on'), { required: true, example: '17/6/2022' }),
    issuer: textCell(label('Cơ quan ban hành', 'Issuer'), { required: true, example: 'UBND tỉnh' }),
    subject: longTextCell(label('Trích yếu', 'Subject'), { example: 'Kế hoạch tổ chức thực hiện Phong trào thi đua' }),
    role: choiceCell(label('Vai trò', 'Role'), [
      { key: 'implements', label: label('Đơn vị ban hành để triển khai', 'Issued to implement') },
      { key: 'responds', label: label('Văn bản của cấp trên được thực hiện', 'Superior document carried out') },
    ]),
  },
})
export type PlanRow = RowOf<typeof plans>
