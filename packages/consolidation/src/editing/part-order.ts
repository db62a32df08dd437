import { orderBetween } from '@thidua/draft/row-order'
import type { Part } from '../sources/part.ts'

/** What places a paragraph among those of its item; `parts` below are all of one item, in their order. */
type Placed = Pick<Part, 'pid' | 'order'>

/**
 * The order of a paragraph that comes behind another one; null = at the beginning. Two that were put into one place at the
 * same time have one order: a new one comes behind both.
 */
export function orderBehind(parts: readonly Placed[], pid: string | null): string {
  const before = parts.find((part) => part.pid === pid)?.order ?? null
  return orderBetween(before, parts.find(({ order }) => before === null || order > before)?.order ?? null)
}

/** The order of a paragraph that comes before another one. */
export function orderBefore(parts: readonly Placed[], pid: string): string {
  const after = parts.find((part) => part.pid === pid)?.order ?? null
  return orderBetween(parts.findLast(({ order }) => after === null || order < after)?.order ?? null, after)
}
