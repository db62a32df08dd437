import { describe, expect, it } from 'vitest'
import { byDay, deadlineX, periodOf, stepPath } from './by-day-model.ts'

const round = { opensAt: '2026-11-01T01:00:00Z', agencyDeadline: '2026-11-10T17:00:00Z' }
const days = [
  { day: '2026-11-02', blockId: 'k1', count: 1 },
  { day: '2026-11-10', blockId: 'k1', count: 2 },
  { day: '2026-11-11', blockId: 'k2', count: 1 },
  { day: '2026-11-20', blockId: null, count: 1 },
]
const period = periodOf(days, round, new Date('2026-11-21T03:00:00Z'))

describe('first submissions by day', () => {
  it('stand against the deadline’s last day, which its instant only ends', () => {
    const { spans, submitted } = byDay(days, period)
    expect(spans).toEqual({ early: 1, week: 0, day: 2, weekAfter: 1, later: 1 })
    expect(submitted).toBe(5)
    expect(period.deadline - period.from).toBe(9)
    expect(period.until - period.deadline).toBe(11)
  })

  it('are steps up to the share that came', () => {
    const path = stepPath(byDay(days.slice(0, 2), period), period, 6)
    expect(path).toBe('M0 100H5V83.3H45V50H100')
    expect(deadlineX(period)).toBe(45)
  })

  it('of nothing are a line on the ground', () => {
    const empty = periodOf([], round, new Date('2026-11-01T03:00:00Z'))
    expect(stepPath(byDay([], empty), empty, 0)).toBe('M0 100H100')
    expect(deadlineX(empty)).toBe(100)
  })
})
