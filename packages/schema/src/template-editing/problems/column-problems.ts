import { cellsOf } from '../../outline/rows/define-rows.ts'
import { rowsOf } from '../../outline/rows/registry.ts'
import type { RowsSlug } from '../../outline/rows/slugs.ts'
import type { TemplateItem } from '../../outline/template.ts'
import { type FieldProblem, problem } from './template-problem.ts'

/** The cells that no item may hide: what the kind of row itself requires, and what names a row. */
export const neededCells = (slug: RowsSlug): string[] => {
  const rows = rowsOf(slug)
  return cellsOf(rows).flatMap(([key, { required }]) => (required || rows.titleCells.includes(key) ? [key] : []))
}

/** What is wrong with the columns of an item's rows. */
export function columnProblems({ rows: slug, columns: { hidden, required } }: TemplateItem): FieldProblem[] {
  const cells = slug === null ? [] : cellsOf(rowsOf(slug)).map(([key]) => key)
  const needed = slug === null ? [] : neededCells(slug)
  return [...hidden, ...required].flatMap((cell) => {
    if (!cells.includes(cell)) return [problem(`columns/${cell}`, 'columnUnknown')]
    const lost = hidden.includes(cell) && (needed.includes(cell) || required.includes(cell))
    return lost ? [problem(`columns/${cell}`, 'columnNeeded')] : []
  })
}
