import type { Answers } from '@thidua/schema/outline/paths'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { typedChoices, typedFigures } from '../typed-figures.ts'
import type { AnnexDraft } from './annex-draft.ts'

/**
 * All figures and choices of the report in one table, null when there are none.
 *
 * The body never repeats a figure beside a narrative: the clerk's sentences say it already, and one
 * number printed twice is how a signed letter came to contradict itself. The table is complete, so
 * that whoever compiles needs no other page; only an item without any narrative says its figures in
 * a sentence of the body too (`figuresSentence`).
 */
export function figuresAnnex(key: string, items: readonly TemplateItem[], answers: Answers): AnnexDraft | null {
  const lines = items.flatMap((item) => [
    ...typedChoices(item, answers).map((choice) => ({ ...choice, unit: '' })),
    ...typedFigures(item, answers),
  ])
  if (lines.length === 0) return null
  return {
    key,
    title: 'Biểu số liệu thực hiện Phong trào thi đua',
    columns: [
      { header: 'STT', align: 'center' },
      { header: 'Chỉ tiêu', align: 'left' },
      { header: 'Đơn vị tính', align: 'center' },
      { header: 'Số liệu', align: 'right' },
    ],
    rows: lines.map(({ path, label, unit, text }, index) => ({ path, cells: [String(index + 1), label, unit, text] })),
    total: null,
  }
}
