import { diffAnswers } from '@thidua/draft/diff-answers'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { type Answers, groupOf, orderPath, placeOf, rowCells, rowOf } from '@thidua/schema/outline/paths'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'

/** One thing that differs between two submissions, as a reader sees it. */
export type Change =
  | {
      readonly kind: 'field'
      readonly path: string
      readonly place: string
      readonly before: string
      readonly after: string
    }
  | {
      readonly kind: 'row'
      readonly fate: 'added' | 'removed' | 'moved'
      readonly path: string
      readonly place: string
      readonly slug: RowsSlug
      readonly cells: Readonly<Record<string, string>>
    }

/**
 * What changed from one submission to the next, in the outline's order. A row that came or went is one
 * change, not one a cell; that an item was declared done is none.
 */
export function listChanges(before: Answers, after: Answers, places: readonly string[]): Change[] {
  const differing = diffAnswers(before, after).filter(({ path }) => parsePath(path)?.kind !== 'done')
  const rows = differing.flatMap(({ path, before: old, after: now }): Change[] => {
    const row = rowOf(path)
    if (row?.cell !== 'order') return []
    const fate = old === '' ? 'added' : now === '' ? 'removed' : 'moved'
    const cells = rowCells(fate === 'removed' ? before : after, row.item, row.slug, row.rowId)
    return [{ kind: 'row', fate, path, place: row.item, slug: row.slug, cells }]
  })
  const whole = new Set(rows.flatMap((row) => (row.kind === 'row' && row.fate !== 'moved' ? [groupOf(row.path)] : [])))
  const fields = differing.flatMap(({ path, before: old, after: now }): Change[] => {
    if (rowOf(path)?.cell === 'order' || whole.has(groupOf(path)) || isRemoved(path, after)) return []
    return [{ kind: 'field', path, place: placeOf(path) ?? 'letter', before: old, after: now }]
  })
  const order = [...places, 'letter']
  return [...fields, ...rows].sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place))
}

/** Cells of a row that is in neither list say nothing to a reader. */
function isRemoved(path: string, answers: Answers): boolean {
  const row = rowOf(path)
  return row !== null && (answers[orderPath(row.item, row.slug, row.rowId)] ?? '') === ''
}

export interface Anchored {
  readonly place: string
  readonly path?: string | null
}

/** Whether a change is what a remark asked about: its field, its row, or its item when it names no field. */
const answersRemark = (change: Change, { place, path }: Anchored): boolean =>
  path ? groupOf(change.path) === groupOf(path) : change.place === place

/**
 * Changes remark by remark: those at the remark's own field, else those in its item. `others` are the
 * changes that no remark asked for.
 */
export function changesByRemark<R extends Anchored>(
  remarks: readonly R[],
  changes: readonly Change[],
): {
  readonly remarks: readonly { readonly remark: R; readonly changes: readonly Change[] }[]
  readonly others: readonly Change[]
} {
  const shown = new Set<Change>()
  const grouped = remarks.map((remark) => {
    const own = changes.filter((change) => answersRemark(change, remark))
    const found = own.length > 0 ? own : changes.filter((change) => change.place === remark.place)
    for (const change of found) shown.add(change)
    return { remark, changes: found }
  })
  return { remarks: grouped, others: changes.filter((change) => !shown.has(change)) }
}
