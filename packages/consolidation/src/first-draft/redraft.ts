import { orderBetween } from '@thidua/draft/row-order'
import type { Answers } from '@thidua/schema/outline/paths'
import type { Part } from '../sources/part.ts'
import { type Patch, partFields, partPath, readParts } from '../sources/part-fields.ts'

/**
 * What a first draft brings into a compiled letter's draft that has grown since: paragraphs that were never there, and
 * the new text of computed ones. What a person wrote, moved or removed stays as it is, and so do quotes and the lines
 * that name who says them: those are renewed one by one. Nothing where the draft says it all.
 */
export function redraft(fields: Answers, drafted: readonly Part[]): Patch[] {
  const standing = Map.groupBy(readParts(fields), ({ item }) => item)
  return [...Map.groupBy(drafted, ({ item }) => item)].flatMap(([item, fresh]) => {
    const parts = standing.get(item) ?? []
    const orders = parts.map(({ order }) => order)
    let last: string | null = null
    return fresh.flatMap((part): Patch[] => {
      const own = parts.find(({ pid }) => pid === part.pid)
      if (own) {
        if (last === null || own.order > last) last = own.order
        return renewed(own, part)
      }
      // One that was removed still has its field.
      if (partPath(item, part.pid, 'order') in fields) return []
      const order = orderBetween(last, nextAfter(orders, last))
      orders.push(order)
      last = order
      return partFields({ ...part, order }).filter(({ value }) => value !== '')
    })
  })
}

const renewed = (own: Part, { item, pid, kind, text }: Part): Patch[] =>
  own.kind === 'computed' && kind === 'computed' && own.text !== text
    ? [{ path: partPath(item, pid, 'text'), value: text }]
    : []

const nextAfter = (orders: readonly string[], last: string | null): string | null =>
  orders.filter((order) => last === null || order > last).toSorted()[0] ?? null
