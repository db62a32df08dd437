import { label } from '../../label.ts'
import { type Cell, choiceCell, dateCell, documentNumberCell, textCell } from '../cells.ts'
import { type CommendationForm, commendationForms } from '../commendation-forms.ts'
import { defineRows, type RowOf } from './define-rows.ts'

/** The cell of a form of commendation; its value is the form's key. */
export const formCell = (forms: readonly CommendationForm[]): Cell<string> =>
  choiceCell(label('Hình thức khen thưởng', 'Form'), forms, { required: true })

/** Commendations of collectives, households and individuals (II.4); counted by decider. */
export const commendations = defineRows({
  slug: 'commendations',
  label: label('Khen thưởng', 'Commendations'),
  one: label('Trường hợp khen thưởng', 'Commendation'),
  annexTitle: 'Danh sách tập thể, hộ gia đình, cá nhân được khen thưởng',
  titleCells: ['recipient'],
  cells: {
    recipient: textCell(label('Tập thể, hộ gia đình, cá nhân', 'Recipient'), { required: true }),
    kind: choiceCell(
      label('Đối tượng', 'Kind of recipient'),
      [
        { key: 'collective', label: label('Tập thể', 'Collective') },
        { key: 'enterprise', label: label('Tập thể là doanh nghiệp', 'Collective: enterprise') },
        { key: 'household', label: label('Hộ gia đình', 'Household') },
        { key: 'leader', label: label('Cá nhân lãnh đạo, quản lý', 'Individual: leader') },
        { key: 'worker', label: label('Cá nhân trực tiếp lao động, công tác', 'Individual: direct worker') },
      ],
      { required: true },
    ),
    form: formCell(commendationForms),
    authority: textCell(label('Cấp quyết định', 'Awarding authority'), {
      required: true,
      example: 'Chủ tịch UBND tỉnh',
    }),
    status: choiceCell(
      label('Tình trạng', 'Status'),
      [
        { key: 'decided', label: label('Đã quyết định', 'Decided') },
        { key: 'proposed', label: label('Đang đề nghị', 'Proposed') },
      ],
      { required: true },
    ),
    decisionNumber: documentNumberCell(label('Số quyết định', 'Decision number'), { example: '769/QĐ-UBND' }),
    decisionDate: dateCell(label('Ngày quyết định', 'Decision date'), { example: '17/6/2022' }),
    merit: textCell(label('Thành tích', 'For what')),
  },
})
export type CommendationRow = RowOf<typeof commendations>
