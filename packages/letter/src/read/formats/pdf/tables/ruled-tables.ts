import type { PdfItem } from '../items/pdf-item.ts'
import { rowsOf } from '../pdf-lines.ts'
import type { Rule, Rules } from './rules.ts'

/** Where rules cross: distinct places from left to right and from top to bottom, and the rules themselves. */
interface Grid extends Rules {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

/** Points; rules this near touch, or are one. */
const near = 3
/** More rules than a page of tables has; a drawing or an attack. */
const maxRules = 3000

/** Tables that rules draw: two columns and two rows at the least. */
export function gridsOf({ horizontal, vertical }: Rules): Grid[] {
  if (horizontal.length < 3 || vertical.length < 3 || horizontal.length + vertical.length > maxRules) return []
  const left = new Set(vertical)
  const grids: Grid[] = []
  for (const first of vertical) {
    if (!left.delete(first)) continue
    const across = new Set<Rule>()
    const down = new Set([first])
    // Sets grow while they are walked: every rule that touches one of the table's belongs to it.
    for (const one of down)
      for (const other of horizontal) {
        if (across.has(other) || !touch(other, one)) continue
        across.add(other)
        for (const next of left) if (touch(other, next) && left.delete(next)) down.add(next)
      }
    const grid = {
      horizontal: [...across],
      vertical: [...down],
      xs: places([...down]),
      ys: places([...across]).toReversed(),
    }
    if (grid.xs.length >= 3 && grid.ys.length >= 3) grids.push(grid)
  }
  return grids
}

const touch = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - near &&
  down.at <= across.to + near &&
  across.at >= down.from - near &&
  across.at <= down.to + near

const places = (rules: readonly Rule[]): number[] =>
  rules
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
    .filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > near)

/** Whether a text runs over a rule between two cells: pdf.js joined what stands in both. */
export const crossesRule = ({ from, to, y, size }: PdfItem, grids: readonly Grid[]): boolean =>
  grids.some(({ vertical }) =>
    vertical.some((rule) => rule.at > from + near && rule.at < to - near && covers(rule, y + size / 3)),
  )

/** Texts with the cell that they stand in, within a cell in reading order; a merged cell is its first row and column. */
export function inCells(items: readonly PdfItem[], grids: readonly Grid[], prefix: string): PdfItem[] {
  if (grids.length === 0) return [...items]
  const placed = items.map((item) => {
    const [x, y] = [item.from + near / 2, item.y + item.size / 3]
    const index = grids.findIndex(({ xs, ys }) => x > (xs[0] ?? 0) && x < last(xs) && y < (ys[0] ?? 0) && y > last(ys))
    const grid = grids[index]
    return grid ? { ...item, block: null, cell: { table: `${prefix}r${index}`, ...slotOf(grid, x, y) } } : item
  })
  return rowsOf(placed).flat()
}

const last = (values: readonly number[]): number => values.at(-1) ?? 0

function slotOf({ xs, ys, horizontal, vertical }: Grid, x: number, y: number): { row: number; column: number } {
  let column = xs.findLastIndex((at) => at <= x)
  while (column > 0 && !vertical.some((rule) => Math.abs(rule.at - (xs[column] ?? 0)) <= near && covers(rule, y)))
    column--
  let row = ys.findLastIndex((at) => at >= y)
  while (row > 0 && !horizontal.some((rule) => Math.abs(rule.at - (ys[row] ?? 0)) <= near && covers(rule, x))) row--
  return { row, column }
}

const covers = ({ from, to }: Rule, at: number): boolean => at > from - 1 && at < to + 1
