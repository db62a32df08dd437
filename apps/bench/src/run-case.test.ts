import { expect, test } from 'vitest'
import { benchTable } from './print-table.ts'
import { quantile, ratioOf } from './ratio.ts'
import { benchLine, runCase } from './run-case.ts'

const measures = (...values: number[]) => values.map((value) => ({ value }))
const rate = { name: 'api-report', unit: 'req/s', baselineName: 'by hand', goal: 0.7 } as const

test('a ratio is better when greater, for rates and for times', () => {
  expect(ratioOf('req/s', 50, 100)).toBe(0.5)
  expect(ratioOf('ms', 50, 100)).toBe(2)
})

test('quantiles interpolate between ranks and do not mind the order', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
  expect(quantile([5], 0.25)).toBe(5)
  expect(quantile([], 0.5)).toBeNaN()
})

test('the ratio is the median of neighbouring pairs, not the ratio of medians', () => {
  // The machine slows down half way: pairs still agree on 0.8, but for one disturbed pair.
  const line = benchLine(rate, measures(80, 80, 40, 40, 10), measures(100, 100, 50, 50, 50))
  expect(line.ratio).toBe(0.8)
  expect(line.spread).toBe(0)
  expect(line.holds).toBe(true)
  expect(benchLine({ ...rate, goal: 0.9 }, measures(80), measures(100)).holds).toBe(false)
})

test('a line has the agreed keys, and nulls where the baseline is not on this machine', () => {
  const line = benchLine(rate, measures(3, 1, 2), [])
  expect(JSON.parse(JSON.stringify(line))).toMatchObject({
    name: 'api-report',
    unit: 'req/s',
    ours: 2,
    baseline: null,
    baselineName: 'by hand',
    ratio: null,
    goal: 0.7,
    holds: null,
  })
  expect(benchTable([line])).toContain('not here')
})

test('slices alternate, the warm-ups are dropped and the case is closed', async () => {
  const order: string[] = []
  const slice = (side: string, first: number) => async () => {
    const warmUp = !order.includes(side)
    order.push(side)
    return { value: warmUp ? first * 100 : first, cpuMs: first / 10 }
  }
  const line = await runCase({
    ...rate,
    pairs: 2,
    prepare: async () => ({
      ours: slice('A', 9),
      baseline: slice('B', 10),
      close: async () => {
        order.push('closed')
      },
    }),
  })
  expect(order.join(' ')).toBe('A B A B A B closed')
  expect(line).toMatchObject({
    ours: 9,
    baseline: 10,
    ratio: 0.9,
    holds: true,
    oursCpu: { server: 0.9 },
    baselineCpu: { server: 1 },
  })
})
