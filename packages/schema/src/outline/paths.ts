import type { ItemId, Place } from './item-id.ts'
import type { LetterField } from './letter-fields.ts'
import { parsePath } from './parse-path.ts'
import { rowList } from './row-index.ts'
import type { RowsSlug } from './rows/slugs.ts'

/**
 * Names a field of a draft. A draft is a flat map `path → typed text`; the kinds of paths stand in `path-kinds.ts`:
 *
 * | path                              | value                                              |
 * |-----------------------------------|----------------------------------------------------|
 * | `II.3/answer`                     | `none` = a signed "Không có"; empty = not answered so |
 * | `II.3/reason`                     | why there is nothing (optional)                    |
 * | `II.3/done`                       | `yes` = the clerk declared the item finished        |
 * | `II.2/narrative`, `III/lessons`   | markup text (see packages/letter markup)           |
 * | `I.1/figures/civilServants`       | a number as typed                                  |
 * | `I.1/figures/degree/numerator`    | first half of a ratio; `/denominator` the second   |
 * | `II.1/choices/launched`           | key of the option                                  |
 * | `II.4/commendations/<id>/<cell>`  | one cell of a row, as typed                        |
 * | `II.4/commendations/<id>/order`   | the row's place (fractional index); empty = removed |
 * | `letter/number`, `letter/signer`  | the letter's own fields, see `letterFields`        |
 */
export type FieldPath = string

/** Field paths and typed texts of one draft or submission. A missing path reads as empty. */
export type Answers = Readonly<Record<FieldPath, string>>

export const answerPath = (item: ItemId): FieldPath => `${item}/answer`
export const reasonPath = (item: ItemId): FieldPath => `${item}/reason`
export const donePath = (item: ItemId): FieldPath => `${item}/done`
export const narrativePath = (item: ItemId, key: string): FieldPath => `${item}/${key}`
export const figurePath = (item: ItemId, key: string): FieldPath => `${item}/figures/${key}`
export const numeratorPath = (item: ItemId, key: string): FieldPath => `${item}/figures/${key}/numerator`
export const denominatorPath = (item: ItemId, key: string): FieldPath => `${item}/figures/${key}/denominator`
export const choicePath = (item: ItemId, key: string): FieldPath => `${item}/choices/${key}`
export const rowPath = (item: ItemId, slug: RowsSlug, rowId: string): FieldPath => `${item}/${slug}/${rowId}`
export const cellPath = (item: ItemId, slug: RowsSlug, rowId: string, cell: string): FieldPath =>
  `${rowPath(item, slug, rowId)}/${cell}`
export const orderPath = (item: ItemId, slug: RowsSlug, rowId: string): FieldPath =>
  cellPath(item, slug, rowId, 'order')
export const letterPath = (field: LetterField): FieldPath => `letter/${field}`

/** Where a path stands; null for a text that is no path. */
export const placeOf = (path: FieldPath): Place | null => parsePath(path)?.place ?? null

/** What a reader takes for one field: of a cell its row, of half a ratio the figure, else the path itself. */
export const groupOf = (path: FieldPath): FieldPath => parsePath(path)?.group ?? path

/** The row a path is a cell of (or its `order`), or null. */
export function rowOf(path: FieldPath): { item: ItemId; slug: RowsSlug; rowId: string; cell: string } | null {
  const parsed = parsePath(path)
  if (parsed?.kind !== 'cell' && parsed?.kind !== 'order') return null
  const { item, list: slug, row: rowId } = parsed
  return { item, slug, rowId, cell: parsed.kind === 'order' ? 'order' : parsed.key }
}

/** Row ids of a list in the order of their fractional indexes; removed rows are left out. */
export const rowIds = (answers: Answers, item: ItemId, slug: RowsSlug): readonly string[] =>
  rowList(answers, `${item}/${slug}`).ids

/** One row's cells as typed, `order` left out. */
export const rowCells = (
  answers: Answers,
  item: ItemId,
  slug: RowsSlug,
  rowId: string,
): Readonly<Record<string, string>> => rowList(answers, `${item}/${slug}`).cells.get(rowId) ?? {}
