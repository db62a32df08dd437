import { describe, expect, it } from 'vitest'
import { segments, stateCounts } from './state-counts.ts'

describe('state counts', () => {
  it('counts from the finished to the not begun and leaves empty states out', () => {
    const reports = [{ state: 'ACCEPTED' }, { state: 'DRAFTING' }, { state: 'ACCEPTED' }] as const
    expect(stateCounts(reports)).toEqual([
      { state: 'ACCEPTED', count: 2 },
      { state: 'DRAFTING', count: 1 },
    ])
  })

  it('fills the bar exactly, or not at all', () => {
    expect(segments([{ count: 1 }, { count: 3 }]).map(({ start, width }) => [start, width])).toEqual([
      [0, 0.25],
      [0.25, 0.75],
    ])
    expect(segments([{ count: 0 }]).map(({ width }) => width)).toEqual([0])
  })
})
