import { isPlace, type Place } from './places.ts'
import { isRowsSlug, type RowsSlug } from './rows/slugs.ts'

/**
 * The grammar of a draft's field paths. A draft is a flat map `path → typed text`:
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

export const answerPath = (place: Place): FieldPath => `${place}/answer`
export const reasonPath = (place: Place): FieldPath => `${place}/reason`
export const donePath = (place: Place): FieldPath => `${place}/done`
export const narrativePath = (place: Place, key: string): FieldPath => `${place}/${key}`
export const figurePath = (place: Place, key: string): FieldPath => `${place}/figures/${key}`
export const numeratorPath = (place: Place, key: string): FieldPath => `${place}/figures/${key}/numerator`
export const denominatorPath = (place: Place, key: string): FieldPath => `${place}/figures/${key}/denominator`
export const choicePath = (place: Place, key: string): FieldPath => `${place}/choices/${key}`
export const cellPath = (place: Place, slug: RowsSlug, rowId: string, cell: string): FieldPath =>
  `${place}/${slug}/${rowId}/${cell}`
export const orderPath = (place: Place, slug: RowsSlug, rowId: string): FieldPath =>
  cellPath(place, slug, rowId, 'order')
export const letterPath = (field: LetterField): FieldPath => `letter/${field}`

/** Fields of the letter itself, outside sections I–IV. Lists are one entry a line. */
export const letterFields = [
  'title',
  'opening',
  'closing',
  'number',
  'issuedOn',
  'urgency',
  'addressees',
  'recipients',
  'signer',
  'capacity',
] as const
export type LetterField = (typeof letterFields)[number]

/** The item a path belongs to, or null for a letter field. */
export function placeOf(path: FieldPath): Place | null {
  const head = path.slice(0, path.indexOf('/'))
  return isPlace(head) ? head : null
}

/** The row a path is a cell of, or null. */
export function rowOf(path: FieldPath): { place: Place; slug: RowsSlug; rowId: string; cell: string } | null {
  const [place, slug, rowId, cell, ...rest] = path.split('/')
  if (rest.length > 0 || !place || !slug || !rowId || !cell) return null
  return isPlace(place) && isRowsSlug(slug) ? { place, slug, rowId, cell } : null
}

/** Row ids of a list in the order of their fractional indexes; removed rows are left out. */
export function rowIds(answers: Answers, place: Place, slug: RowsSlug): string[] {
  const prefix = `${place}/${slug}/`
  return Object.entries(answers)
    .filter(([path, value]) => path.startsWith(prefix) && path.endsWith('/order') && value !== '')
    .sort(([pathA, a], [pathB, b]) => (a < b ? -1 : a > b ? 1 : pathA < pathB ? -1 : 1))
    .map(([path]) => path.slice(prefix.length, -'/order'.length))
}

/** One row's cells as typed, `order` left out. */
export function rowCells(answers: Answers, place: Place, slug: RowsSlug, rowId: string): Record<string, string> {
  const prefix = `${place}/${slug}/${rowId}/`
  const cells: Record<string, string> = {}
  for (const [path, value] of Object.entries(answers))
    if (path.startsWith(prefix) && !path.endsWith('/order')) cells[path.slice(prefix.length)] = value
  return cells
}
