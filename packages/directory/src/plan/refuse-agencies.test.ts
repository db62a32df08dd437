import { describe, expect, it } from 'vitest'
import type { AgencyField } from '../columns/fields.ts'
import { smallProvince } from '../fixtures/small-province.ts'
import { agencyTable } from '../fixtures/table-of.ts'
import { applyPlan } from './apply-plan.ts'
import { planImport } from './plan-import.ts'

type Cells = Partial<Record<AgencyField, string>>
const today = '2026-01-05'
const planOf = (...rows: Cells[]) => planImport(smallProvince, [agencyTable(...rows)], today).rows

/** Keys of the refusals, a list a row; the act of a row that is taken. */
const outcome = (...rows: Cells[]) =>
  planOf(...rows).map((row) => (row.act === 'refuse' ? row.refusals.map(({ key }) => key) : row.act))
const refusal = (row: Cells) => {
  const [plan] = planOf(row)
  return plan?.act === 'refuse' ? plan.refusals[0] : plan?.act
}
const fresh = { code: 'STC', name: 'Sở Tài chính', kind: 'Sở' }

describe('a row of agencies is refused', () => {
  it.each([
    [{ name: 'Không mã' }, { key: 'empty', field: 'code' }],
    [
      { code: 'STC', kind: 'Sở' },
      { key: 'empty', field: 'name' },
    ],
    [
      { code: 'STC', name: 'Sở' },
      { key: 'empty', field: 'kind' },
    ],
    [
      { ...fresh, kind: 'gì đó' },
      { key: 'unknownWord', field: 'kind', text: 'gì đó' },
    ],
    [
      { ...fresh, regime: 'một mình' },
      { key: 'unknownWord', field: 'regime', text: 'một mình' },
    ],
    [
      { ...fresh, code: 'S TC' },
      { key: 'codeShape', field: 'code', text: 'S TC' },
    ],
    [
      { ...fresh, name: 'x'.repeat(301) },
      { key: 'textTooLong', field: 'name', length: 301, most: 300 },
    ],
    [
      { ...fresh, symbol: 'x'.repeat(41) },
      { key: 'textTooLong', field: 'symbol', length: 41, most: 40 },
    ],
    [
      { ...fresh, name: '<b>Sở</b>' },
      { key: 'markup', field: 'name', text: '<b>Sở</b>' },
    ],
    [
      { ...fresh, name: '=HYPERLINK("x")' },
      { key: 'formulaLike', field: 'name', text: '=HYPERLINK("x")' },
    ],
    [
      { ...fresh, name: "'+84" },
      { key: 'formulaLike', field: 'name', text: "'+84" },
    ],
    [
      { ...fresh, headPost: '@x' },
      { key: 'formulaLike', field: 'headPost', text: '@x' },
    ],
    [
      { ...fresh, validFrom: '31/02/2025' },
      { key: 'notADay', field: 'validFrom', text: '31/02/2025' },
    ],
    [
      { ...fresh, validFrom: '02/02/2025', validUntil: '01/02/2025' },
      { key: 'untilNotAfterFrom', validFrom: '2025-02-02', validUntil: '2025-02-01' },
    ],
    [
      { code: 'SYT', validUntil: '01/01/2000' },
      { key: 'untilNotAfterFrom', validFrom: '2000-01-01', validUntil: '2000-01-01' },
    ],
    [
      { ...fresh, block: 'K9' },
      { key: 'blockUnknown', text: 'K9' },
    ],
    [
      { ...fresh, parentCode: 'K9' },
      { key: 'parentUnknown', code: 'K9' },
    ],
    [
      { ...fresh, parentCode: 'BDT' },
      { key: 'parentEnded', code: 'BDT', validUntil: '2025-03-01' },
    ],
    [
      { ...fresh, parentCode: 'STC' },
      { key: 'parentsInACircle', codes: ['STC'] },
    ],
    [
      { ...fresh, predecessorCodes: 'BDT, ABC' },
      { key: 'predecessorUnknown', code: 'ABC' },
    ],
    [
      { ...fresh, predecessorCodes: 'STC' },
      { key: 'ownPredecessor', code: 'STC' },
    ],
    [
      { ...fresh, predecessorCodes: 'BDT '.repeat(21) },
      { key: 'tooManyCodes', field: 'predecessorCodes', most: 20 },
    ],
    [
      { ...fresh, electronicCode: 'H99.12' },
      { key: 'electronicCodeTaken', electronicCode: 'H99.12', code: 'SNV' },
    ],
    [
      { code: 'SYT', electronicCode: 'H99.12' },
      { key: 'electronicCodeTaken', electronicCode: 'H99.12', code: 'SNV' },
    ],
  ])('%j', (row, expected) => {
    expect(refusal(row)).toEqual(expected)
  })

  it('for a cell that could not be read', () => {
    const table = agencyTable(fresh)
    const [row] = table.kind === 'agencies' ? table.rows : []
    if (!row || table.kind !== 'agencies') throw new Error('no row')
    const troubled = {
      ...table,
      rows: [{ ...row, troubles: [{ field: 'symbol', address: 'E2', why: 'formula' } as const] }],
    }
    expect(planImport(smallProvince, [troubled], today).rows[0]).toMatchObject({
      refusals: [{ key: 'formula', field: 'symbol', address: 'E2' }],
    })
  })

  it('with all others that are about the same agency or code', () => {
    expect(
      outcome(
        fresh,
        { ...fresh, code: 'stc' },
        { code: 'SYT', electronicCode: 'A1' },
        { code: 'SNV', electronicCode: 'a1' },
      ),
    ).toEqual([['codeTwice'], ['codeTwice'], ['electronicCodeTwice'], ['electronicCodeTwice']])
    expect(refusal({ code: 'SYT' })).toBe('same')
    const [first] = planOf(fresh, fresh)
    expect(first).toMatchObject({
      refusals: [
        {
          places: [
            { table: 'Cơ quan', row: 2 },
            { table: 'Cơ quan', row: 3 },
          ],
        },
      ],
    })
  })

  it('with its parent, and with its predecessor, to the last grandchild', () => {
    const line = ['A', 'B', 'C'].map((code, index, all) => ({
      code,
      name: code,
      kind: 'Sở',
      parentCode: all[index - 1] ?? 'NIX',
    }))
    expect(outcome(...line.toReversed())).toEqual([['parentRefused'], ['parentRefused'], ['parentUnknown']])
    expect(planOf(...line)[1]).toMatchObject({
      refusals: [{ key: 'parentRefused', code: 'A', place: { table: 'Cơ quan', row: 2 } }],
    })
    expect(outcome({ ...fresh, predecessorCodes: 'A' }, { code: 'A', name: 'A' })).toEqual([
      ['predecessorRefused'],
      ['empty'],
    ])
    // A parent that is there stays there, whatever its row says.
    expect(outcome({ ...fresh, parentCode: 'SNV' }, { code: 'SNV', kind: 'gì đó' })).toEqual([
      'create',
      ['unknownWord'],
    ])
  })

  it('with its circle of parents', () => {
    const circle = [
      { code: 'UBNDT', parentCode: 'SYT' },
      { code: 'SNV', name: 'Sở Nội vụ mới' },
      { code: 'A', name: 'A', kind: 'Sở', parentCode: 'B' },
      { code: 'B', name: 'B', kind: 'Sở', parentCode: 'A' },
      { code: 'C', name: 'C', kind: 'Sở', parentCode: 'A' },
    ]
    expect(outcome(...circle)).toEqual([
      ['parentsInACircle'],
      'change',
      ['parentsInACircle'],
      ['parentsInACircle'],
      ['parentRefused'],
    ])
    expect(planOf(...circle)[0]).toMatchObject({ refusals: [{ codes: ['UBNDT', 'SYT'] }] })
    // A row that is refused leaves an old parent, which may close another circle.
    expect(outcome({ code: 'SYT', parentCode: 'HKH', block: 'K9' }, { code: 'UBNDT', parentCode: 'SYT' })).toEqual([
      ['blockUnknown'],
      ['parentsInACircle'],
    ])
  })

  it('where agencies would come of each other', () => {
    const circle = [
      { code: 'A', name: 'A', kind: 'Sở', predecessorCodes: 'B' },
      { code: 'B', name: 'B', kind: 'Sở', predecessorCodes: 'SYT; C' },
      { code: 'C', name: 'C', kind: 'Sở', predecessorCodes: 'A' },
      { code: 'D', name: 'D', kind: 'Sở', predecessorCodes: 'A' },
      { code: 'E', name: 'E', kind: 'Sở', predecessorCodes: 'SYT; BDT' },
    ]
    expect(outcome(...circle)).toEqual([
      ['predecessorsInACircle'],
      ['predecessorsInACircle'],
      ['predecessorsInACircle'],
      ['predecessorRefused'],
      'create',
    ])
    expect(planOf(...circle)[1]).toMatchObject({ refusals: [{ codes: ['B', 'A', 'C'] }] })
  })

  it('where an electronic code is not given up after all', () => {
    const moves = [
      { code: 'SNV', electronicCode: 'H99.13' },
      { code: 'SYT', electronicCode: 'H99.12' },
    ]
    expect(outcome(...moves)).toEqual(['change', 'change'])
    expect(outcome(moves[0] ?? {}, { ...moves[1], kind: 'gì đó' })).toEqual([['electronicCodeTaken'], ['unknownWord']])
  })
})

it('an agency ends only when nothing below it goes on, in this file or before', () => {
  const end = (code: string) => ({ code, validUntil: '01/03/2026' })
  const parent = { code: 'TREN', name: 'Cấp trên', kind: 'Sở' }
  const child = { code: 'DUOI', name: 'Cấp dưới', kind: 'Sở', parentCode: 'TREN' }
  const existing = applyPlan(smallProvince, planImport(smallProvince, [agencyTable(parent, child)], today))
  const of = (...rows: Cells[]) =>
    planImport(existing, [agencyTable(...rows)], today).rows.map((row) =>
      row.act === 'refuse' ? row.refusals : row.act,
    )
  const refused = [{ key: 'agencyBelow', code: 'TREN', below: 'DUOI' }]
  expect(of(end('TREN'))).toEqual([refused])
  expect(of(end('TREN'), end('DUOI'))).toEqual(['end', 'end'])
  expect(of({ code: 'DUOI', validUntil: '02/03/2026' }, end('TREN'))).toEqual(['end', refused])
  expect(of(end('TREN'), { code: 'DUOI', parentCode: 'SNV' })).toEqual(['end', 'change'])
  // A row that would have moved it away is not taken: it stays below.
  expect(of(end('TREN'), { code: 'DUOI', parentCode: 'SNV', kind: 'gì đó' })[0]).toEqual(refused)
  expect(of(end('TREN'), end('DUOI'), { ...child, code: 'MOI' })[0]).toEqual([
    { key: 'agencyBelow', code: 'TREN', below: 'MOI' },
  ])
})
