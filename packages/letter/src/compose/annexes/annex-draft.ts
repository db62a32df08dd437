import type { Annex, AnnexTable } from '../../model/letter-document.ts'
import { formatRoman } from '../../sentences/format-roman.ts'
import { upper } from '../format-vietnamese.ts'

/** An annex before the letter knows how many there are. `key` is what the body refers to it by. */
export interface AnnexDraft extends AnnexTable {
  readonly key: string
  readonly title: string
}

/** More columns than this do not fit a portrait page at a size that can be read. */
const portraitColumns = 6

/** Roman numerals only where there are two annexes or more (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const annexLabel = (drafts: readonly AnnexDraft[], key: string): string =>
  drafts.length > 1 ? `Phụ lục ${formatRoman(drafts.findIndex((draft) => draft.key === key) + 1)}` : 'Phụ lục'

/** `note` is the line under the title that ties the annex to its letter. */
export const finishAnnexes = (drafts: readonly AnnexDraft[], note: string): Annex[] =>
  drafts.map(({ key, title, ...table }) => ({
    label: annexLabel(drafts, key),
    title: upper(title),
    note,
    landscape: table.columns.length > portraitColumns,
    table,
    blocks: [],
  }))
