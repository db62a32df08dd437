import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import type { AnnexRow } from '@thidua/letter/model/letter-document'
import type { ItemAnswerOf } from '../compile-item.ts'
import { type ListColumn, type ListTable, maxCells } from '../lists/list-columns.ts'

/** Title of the annex, by which an item refers to it. */
export const answersTitle = 'Nội dung báo cáo của các cơ quan, đơn vị'

/** Characters of all answers in the annex: some fifty pages; of more the spreadsheet has the words. */
const maxCharacters = 150_000

/** An answer that was put into the annex, as the letter prints it. */
export interface AnnexedAnswer {
  readonly agency: string
  readonly reference: string
  /** A line each. */
  readonly text: string
}

/** The answers of an item that people put into the annex. */
export const annexedAnswers = (answers: readonly ItemAnswerOf[]): AnnexedAnswer[] =>
  answers.flatMap(({ submission, inAnnex }) => {
    const lines = inAnnex.map(({ text, kind }) => (kind === 'narrative' ? plainText(parseMarkup(text)) : text.trim()))
    return lines.length === 0
      ? []
      : [{ agency: submission.agency.name, reference: submission.reference, text: lines.join('\n') }]
  })

/** The same in the spreadsheet, which has room for all of them. */
export const annexedColumns: readonly ListColumn<AnnexedAnswer>[] = [
  { header: 'Cơ quan, đơn vị', kind: 'text', width: 40, value: ({ agency }) => agency },
  { header: 'Mã biên nhận', kind: 'text', width: 18, value: ({ reference }) => reference },
  { header: 'Nội dung', kind: 'text', width: 100, value: ({ text }) => text },
]

/** The answers of all items under the headings of these. */
export function answersTable(
  items: readonly { readonly heading: string; readonly answers: readonly AnnexedAnswer[] }[],
): ListTable {
  const answers = items.flatMap((item) => item.answers)
  const characters = answers.reduce((sum, { text }) => sum + text.length, 0)
  const columns = [
    { header: 'STT', align: 'center' },
    { header: 'Cơ quan, đơn vị', align: 'left' },
    { header: 'Nội dung', align: 'left' },
  ] as const
  if (characters > maxCharacters || answers.length * columns.length > maxCells)
    return { columns, rows: [], leftOut: answers.length }
  let count = 0
  return {
    columns,
    rows: items.flatMap(({ heading, answers: own }): AnnexRow[] =>
      own.length === 0
        ? []
        : [
            { cells: [heading], heading: true },
            ...own.map(({ agency, text }) => ({ cells: [String(++count), agency, text] })),
          ],
    ),
    leftOut: 0,
  }
}
