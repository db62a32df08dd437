import { label } from '../../label.ts'
import { choiceCell, longTextCell } from '../cells.ts'
import { defineRows, type RowOf } from './define-rows.ts'

/** Recommendations, each with an addressee (IV). */
export const recommendations = defineRows({
  slug: 'recommendations',
  label: label('Đề xuất, kiến nghị', 'Recommendations'),
  one: label('Đề xuất, kiến nghị', 'Recommendation'),
  annexTitle: 'Danh mục đề xuất, kiến nghị',
  titleCells: ['text'],
  cells: {
    addressee: choiceCell(
      label('Gửi đến', 'Addressee'),
      [
        { key: 'central', label: label('Trung ương', 'Central authorities') },
        { key: 'province', label: label('UBND tỉnh', 'Provincial People’s Committee') },
        { key: 'home-affairs', label: label('Sở Nội vụ', 'Department of Home Affairs') },
        { key: 'other', label: label('Cơ quan khác', 'Other') },
      ],
      { required: true },
    ),
    kind: choiceCell(label('Loại', 'Kind'), [
      { key: 'policy', label: label('Cơ chế, chính sách', 'Policy') },
      { key: 'funding', label: label('Kinh phí', 'Funding') },
      { key: 'guidance', label: label('Hướng dẫn nghiệp vụ', 'Guidance') },
      { key: 'other', label: label('Khác', 'Other') },
    ]),
    text: longTextCell(label('Nội dung', 'Text'), { required: true }),
  },
})
export type RecommendationRow = RowOf<typeof recommendations>
