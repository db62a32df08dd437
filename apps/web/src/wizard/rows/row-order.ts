import { orderBetween, ordersAfter } from '@thidua/draft/row-order'

interface OrderedRow {
  readonly id: string
  /** Fractional index. */
  readonly order: string
}

/** The order of a row appended to a list. */
export const orderAtEnd = (rows: readonly OrderedRow[]): string => orderBetween(rows.at(-1)?.order ?? null, null)

/**
 * The orders to write so that the row at `from` stands at `to`: one field as a rule. Two people who
 * appended at the same time made equal orders; then the whole list gets new ones.
 */
export function moveRow(rows: readonly OrderedRow[], from: number, to: number): Record<string, string> {
  const moved = rows[from]
  if (!moved || to < 0 || to >= rows.length) return {}
  const rest = rows.toSpliced(from, 1)
  const before = rest[to - 1]?.order ?? null
  const after = rest[to]?.order ?? null
  if (before === null || after === null || before < after) return { [moved.id]: orderBetween(before, after) }
  const wanted = rest.toSpliced(to, 0, moved)
  const orders = ordersAfter(null, wanted.length)
  return Object.fromEntries(wanted.map(({ id }, index) => [id, orders[index] ?? '']))
}
