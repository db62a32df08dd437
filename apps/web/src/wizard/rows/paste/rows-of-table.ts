import { fold } from '@thidua/letter/sentences/fold'
import type { CellMeta } from '@thidua/schema/outline/cells'
import { cellsOf, type RowsDescriptor } from '@thidua/schema/outline/rows/define-rows'

/** Which cell of a row each column of a pasted table is; null for one that is left out. */
export type Columns = readonly (string | null)[]

/** Words by which people head a column, beside its label. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  number: ['so ky hieu', 'so van ban', 'so hieu'],
  issuedOn: ['ngay', 'ngay thang', 'ngay ban hanh'],
  issuer: ['co quan', 'noi ban hanh', 'don vi ban hanh'],
  subject: ['trich yeu', 'noi dung', 'ten van ban'],
  type: ['loai', 'hinh thuc van ban'],
}

const namesOf = (key: string, { label }: CellMeta): string[] => [
  fold(label.vi),
  fold(label.en),
  ...(alsoCalled[key] ?? []),
]

/**
 * What the columns of a pasted table are: by the words of its first row where they name cells, which is then its head; else
 * one after the other, a running number at the left aside.
 */
export function columnsOf(
  kind: RowsDescriptor,
  table: readonly (readonly string[])[],
): { readonly columns: Columns; readonly head: boolean } {
  const cells = cellsOf(kind)
  const [first = []] = table
  const named = first.map((words) => cells.find(([key, meta]) => namesOf(key, meta).includes(fold(words)))?.[0] ?? null)
  if (named.filter((key) => key !== null).length > 1)
    return { columns: named.map((key, index) => (named.indexOf(key) === index ? key : null)), head: true }
  const counted = table.length > 1 && table.every(([cell = ''], index) => Number(cell) === index + 1)
  const keys = cells.map(([key]) => key)
  return { columns: first.map((_, index) => keys[index - (counted ? 1 : 0)] ?? null), head: false }
}

/** The rows of a table as cells of the list. */
export function rowsOfTable(
  table: readonly (readonly string[])[],
  columns: Columns,
  head: boolean,
): Record<string, string>[] {
  return table
    .slice(head ? 1 : 0)
    .map((row) =>
      Object.fromEntries(
        columns.flatMap((key, index) => (key === null || !row[index] ? [] : [[key, row[index] ?? '']])),
      ),
    )
    .filter((cells) => Object.keys(cells).length > 0)
}
