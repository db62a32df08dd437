import { describe, expect, it } from 'vitest'
import { wholeRound } from '#lib/round-reports/list-view.ts'
import { listMatters } from './list-matters.ts'

const none = {
  due: 0,
  submitted: 0,
  onTime: 0,
  late: 0,
  missing: 0,
  overdue: 0,
  returned: 0,
  accepted: 0,
  nil: 0,
}
const blocks = [
  { block: { id: 'k1', name: 'Khối 1' }, counts: { ...none, overdue: 1 } },
  { block: { id: 'k2', name: 'Khối 2' }, counts: { ...none, overdue: 3 } },
  { block: { id: 'k3', name: 'Khối 3' }, counts: none },
]

describe('what is amiss in a round', () => {
  it('says the most urgent first, with the blocks to call first and the list behind it', () => {
    const reports = [
      { blockName: 'Khối 3', state: 'RESUBMITTED' },
      { blockName: 'Khối 1', state: 'SUBMITTED' },
      { blockName: '', state: 'SUBMITTED' },
      { blockName: 'Khối 1', state: 'ACCEPTED' },
    ] as const
    expect(listMatters({ totals: { ...none, overdue: 4 }, blocks, reports, own: [] })).toEqual([
      {
        key: 'OVERDUE',
        count: 4,
        view: { ...wholeRound, bucket: 'OVERDUE' },
        blocks: [
          { id: 'k2', name: 'Khối 2', count: 3 },
          { id: 'k1', name: 'Khối 1', count: 1 },
        ],
      },
      {
        key: 'HOST',
        count: 3,
        view: { ...wholeRound, hand: 'HOST' },
        blocks: [
          { id: 'k1', name: 'Khối 1', count: 1 },
          { id: 'k3', name: 'Khối 3', count: 1 },
        ],
      },
    ])
  })

  it('tells a reviewer first what waits for them', () => {
    const reports = [
      { blockName: 'Khối 1', state: 'SUBMITTED' },
      { blockName: 'Khối 2', state: 'SUBMITTED' },
    ] as const
    expect(listMatters({ totals: none, blocks, reports, own: ['k2'] }).map(({ key, count }) => [key, count])).toEqual([
      ['MINE', 1],
      ['HOST', 2],
    ])
  })

  it('is silent when all is well', () => {
    expect(
      listMatters({ totals: none, blocks, reports: [{ blockName: 'Khối 1', state: 'DRAFTING' }], own: [] }),
    ).toEqual([])
  })
})
