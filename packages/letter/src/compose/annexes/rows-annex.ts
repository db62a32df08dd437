import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import type { TypedRow } from '../typed-rows.ts'
import type { AnnexDraft } from './annex-draft.ts'

/** The table of one list of rows. Columns that no row fills are left out. */
export function rowsAnnex(
  key: string,
  title: string,
  slug: RowsSlug,
  rows: readonly TypedRow[],
  total: string,
): AnnexDraft {
  const filled = cellsOf(rowsOf(slug)).filter(([cell]) => rows.some(({ texts }) => texts[cell] !== ''))
  return {
    key,
    title,
    columns: [
      { header: 'STT', align: 'center' },
      ...filled.map(([, { kind, label }]) => ({
        header: label.vi,
        align:
          kind === 'date' || kind === 'number' || kind === 'documentNumber' ? ('center' as const) : ('left' as const),
      })),
    ],
    rows: rows.map(({ path, texts }, index) => ({
      path,
      cells: [String(index + 1), ...filled.map(([cell]) => texts[cell] ?? '')],
    })),
    total: `Tổng số: ${total}`,
  }
}
