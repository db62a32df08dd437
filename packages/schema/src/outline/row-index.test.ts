import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cpuMs } from '../fixtures/processor-time.ts'
import { verdict } from '../verdict.ts'
import { itemId } from './item-id.ts'
import { cellPath, orderPath, rowCells, rowIds } from './paths.ts'
import { midTermTemplate } from './standard-template.ts'

const item = itemId('II.2')

/** A draft with so many documents, each with a cell that is wrong. */
const draftOf = (rows: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: rows }, (_, index) => `r${index}`).flatMap((id) => [
      [orderPath(item, 'plans', id), `a${String(rows - Number(id.slice(1))).padStart(5, '0')}`],
      [cellPath(item, 'plans', id, 'type'), 'Kế hoạch'],
      [cellPath(item, 'plans', id, 'number'), `${id.slice(1)}/KH-UBND`],
      [cellPath(item, 'plans', id, 'issuedOn'), '31/02/2023'],
      [cellPath(item, 'plans', id, 'issuer'), 'UBND tỉnh'],
    ]),
  )

/** Processor time of one verdict on a draft that nobody read before. */
function verdictMs(rows: number): Promise<number> {
  const answers = draftOf(rows)
  return cpuMs(() => verdict(midTermTemplate, answers, { round: null }))
}

it('judges twice the rows in less than 2.5 times the time', async () => {
  // The least of some times is what it takes when nothing else, as the collecting of garbage, disturbs it.
  const leastMs = new Map([250, 500, 1_000].map((rows) => [rows, Number.POSITIVE_INFINITY]))
  const growths = () => [250, 500].map((rows) => (leastMs.get(rows * 2) ?? 0) / (leastMs.get(rows) ?? 0))
  for (let round = 0; round < 40 && !(round > 4 && growths().every((growth) => growth < 2.5)); round++)
    for (const [rows, least] of leastMs) leastMs.set(rows, Math.min(least, await verdictMs(rows)))
  expect(Math.max(...growths())).toBeLessThan(2.5)
})

it('reads every list as looking through the whole draft would', () => {
  const segment = fc.constantFrom('II.2', 'II.3', 'plans', 'inspections', 'figures', 'a', 'b', 'order', 'number', '')
  const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => segments.join('/'))
  fc.assert(
    fc.property(fc.dictionary(path, fc.constantFrom('', 'a0', 'a1'), { maxKeys: 40 }), (answers) => {
      const entries = Object.entries(answers).filter(([known]) => known.split('/').length === 4)
      for (const list of ['II.2', 'II.3'])
        for (const row of ['a', 'b']) {
          const prefix = `${list}/plans/${row}/`
          const cells = entries.filter(([known]) => known.startsWith(prefix) && known !== `${prefix}order`)
          expect(rowCells(answers, itemId(list), 'plans', row)).toEqual(
            Object.fromEntries(cells.map(([known, value]) => [known.slice(prefix.length), value])),
          )
          expect(rowIds(answers, itemId(list), 'plans').includes(row)).toBe((answers[`${prefix}order`] ?? '') !== '')
        }
    }),
  )
})

it('never reads an older list: what was read can be written to no more', () => {
  const answers = draftOf(2)
  expect(rowIds(answers, item, 'plans')).toEqual(['r1', 'r0'])
  expect(() => {
    answers[orderPath(item, 'plans', 'r1')] = ''
  }).toThrow(TypeError)
  expect(rowIds({ ...answers, [orderPath(item, 'plans', 'r1')]: '' }, item, 'plans')).toEqual(['r0'])
})
