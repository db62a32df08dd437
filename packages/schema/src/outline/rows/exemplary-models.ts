import { label } from '../../label.ts'
import { choiceCell, longTextCell, numberCell, textCell } from '../cells.ts'
import { defineRows, type RowOf } from './define-rows.ts'

/** Exemplary models and people: found, nurtured, made known, spread (II.3). */
export const exemplaryModels = defineRows({
  slug: 'exemplary-models',
  label: label('Điển hình tiên tiến, mô hình hay', 'Exemplary models'),
  one: label('Điển hình, mô hình', 'Exemplary model'),
  annexTitle: 'Danh sách điển hình tiên tiến, mô hình hay, cách làm mới',
  titleCells: ['name'],
  cells: {
    name: textCell(label('Tên điển hình, mô hình', 'Name'), { required: true }),
    kind: choiceCell(
      label('Loại', 'Kind'),
      [
        { key: 'model', label: label('Mô hình', 'Model') },
        { key: 'collective', label: label('Tập thể', 'Collective') },
        { key: 'individual', label: label('Cá nhân', 'Individual') },
        { key: 'household', label: label('Hộ gia đình', 'Household') },
      ],
      { required: true },
    ),
    place: textCell(label('Nơi thực hiện', 'Place')),
    what: longTextCell(label('Cách làm, việc đã làm', 'What was done'), { required: true }),
    effect: longTextCell(label('Hiệu quả', 'Effect')),
    stage: choiceCell(label('Giai đoạn', 'Stage'), [
      { key: 'found', label: label('Phát hiện', 'Found') },
      { key: 'nurtured', label: label('Bồi dưỡng', 'Nurtured') },
      { key: 'publicised', label: label('Tuyên truyền', 'Made known') },
      { key: 'spread', label: label('Nhân rộng', 'Spread') },
    ]),
    since: numberCell(label('Từ năm', 'Since (year)'), { example: '2022' }),
  },
})
export type ExemplaryModelRow = RowOf<typeof exemplaryModels>
