import type { AnnexDraft } from '@thidua/letter/compose/annexes/annex-draft'
import { formatCount } from '@thidua/letter/compose/format-vietnamese'
import type { AnnexRow } from '@thidua/letter/model/letter-document'
import { type ListTable, maxCells } from '../lists/list-columns.ts'

/** An annex of a compiled letter, with how many of its rows the spreadsheet alone has. */
export type ListDraft = AnnexDraft & Pick<ListTable, 'leftOut'>

/** Annexes that one letter has room for, each with its total first; of one that would not fit it says that the spreadsheet has the list. */
export function fittingAnnexes(drafts: readonly ListDraft[]): AnnexDraft[] {
  let left = maxCells
  return drafts.map(({ leftOut, ...draft }) => {
    const cells = draft.rows.length * draft.columns.length
    if (leftOut === 0 && cells <= left) {
      left -= cells
      const first: AnnexRow[] = draft.total === null ? [] : [{ cells: [draft.total], heading: true }]
      return { ...draft, rows: [...first, ...draft.rows], total: null }
    }
    const lines = leftOut === 0 ? draft.rows.length : leftOut
    const total = [`Danh sách ${formatCount(lines)} dòng tại bảng tính kèm theo`, draft.total]
    return { ...draft, rows: [], total: total.filter(Boolean).join('. ') }
  })
}
