import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import { figuresOf, type ReadFigure } from '../../sentences/figures.ts'
import type { CheckInput, Finding, Passage, RowCount, Rule } from '../check-input.ts'

/** Which noun of a sentence counts which rows. `total` stands for all rows of the list. */
const nouns: Readonly<Record<RowCount['slug'], readonly (readonly [RegExp, readonly string[] | 'total'])[]>> = {
  plans: [[/^văn bản(?: triển khai)?$/iu, 'total']],
  'exemplary-models': [
    [/^(?:mô hình|mô hình hay)$/iu, ['model']],
    [/^điển hình(?: tiên tiến)?$/iu, 'total'],
  ],
  commendations: [
    [/^tập thể$/iu, ['collective', 'enterprise']],
    [/^(?:hộ|hộ gia đình)$/iu, ['household']],
    [/^cá nhân$/iu, ['leader', 'worker']],
  ],
  inspections: [[/^cuộc(?: kiểm tra, giám sát| kiểm tra| giám sát)?$/iu, 'total']],
  recommendations: [],
}

/** "05 tập thể" in the text, 4 rows in the list below it. */
export const rowCountMismatch: Rule = {
  id: 'row-count-mismatch',
  check: ({ passages, rows }: CheckInput) =>
    (rows ?? []).flatMap((counted) =>
      counted.count === 0 ? [] : passages.flatMap((passage) => mismatches(passage, counted)),
    ),
}

function mismatches(passage: Passage, { place, slug, count, kinds }: RowCount): Finding[] {
  if (passage.role !== 'narrative' || passage.place !== place) return []
  const said = figuresOf(plainText(parseMarkup(passage.text)), place)
  return nouns[slug].flatMap(([noun, which]) => {
    const inRows = which === 'total' ? count : which.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)
    const wrong = said.filter(({ label }) => noun.test(label))
    if (wrong.length === 0 || sum(wrong) === inRows || wrong.some(({ value }) => value === inRows)) return []
    return wrong.slice(0, 1).map((read) => {
      const at = passage.text.indexOf(read.quote)
      return {
        id: passage.id,
        place,
        start: at < 0 ? null : at,
        quote: read.quote,
        fix: null,
        facts: { written: read.value, rows: inRows, label: read.label },
      }
    })
  })
}

const sum = (figures: readonly ReadFigure[]): number => figures.reduce((total, { value }) => total + value, 0)
