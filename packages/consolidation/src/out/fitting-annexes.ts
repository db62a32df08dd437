import type { AnnexDraft } from '@thidua/letter/compose/annexes/annex-draft'
import { formatCount } from '@thidua/letter/compose/format-vietnamese'

/** Cells of all annexes together: some hundred pages. What is beyond nobody reads on paper, and no press sets. */
const mostCells = 15_000

/** Annexes that one letter has room for; of one that would not fit it says that the spreadsheet has the list. */
export function fittingAnnexes(drafts: readonly AnnexDraft[]): AnnexDraft[] {
  let left = mostCells
  return drafts.map((draft) => {
    const cells = draft.rows.length * draft.columns.length
    if (cells <= left) {
      left -= cells
      return draft
    }
    const total = [`Danh sách ${formatCount(draft.rows.length)} dòng tại bảng tính kèm theo`, draft.total]
    return { ...draft, columns: draft.columns, rows: [], total: total.filter(Boolean).join('. ') }
  })
}
