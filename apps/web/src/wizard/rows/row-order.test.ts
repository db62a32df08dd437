import { ordersAfter } from '@thidua/draft/row-order'
import { describe, expect, it } from 'vitest'
import { moveRow, orderAtEnd } from './row-order.ts'

const rows = (orders: string[]) => orders.map((order, index) => ({ id: String(index), order }))
const after = (list: { id: string; order: string }[], written: Record<string, string>) =>
  list
    .map(({ id, order }) => ({ id, order: written[id] ?? order }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id }) => id)
    .join('')

describe('order of rows', () => {
  const four = rows(ordersAfter(null, 4))

  it.each([
    [0, 1, '1023'],
    [3, 2, '0132'],
    [0, 3, '1230'],
    [3, 0, '3012'],
    [1, -1, '0123'],
    [3, 4, '0123'],
  ])('moves %i to %i', (from, to, expected) => {
    expect(after(four, moveRow(four, from, to))).toBe(expected)
  })

  it('parts rows that two people appended at the same place', () => {
    const twins = rows(['a0', 'a1', 'a1', 'a2'])
    expect(after(twins, moveRow(twins, 3, 2))).toBe('0132')
  })

  it('appends at the end', () => {
    expect(orderAtEnd([]) < orderAtEnd(rows([orderAtEnd([])]))).toBe(true)
  })
})
