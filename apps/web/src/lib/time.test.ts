import { describe, expect, it } from 'vitest'
import { daysLeft, daysSince, deadlineDay, momentText } from './time.ts'

describe('time in Vietnam', () => {
  it('counts days to the end of the deadline day, whatever the hour', () => {
    const deadline = '2026-11-30T17:00:00.000Z' // 30/11 is over in Vietnam
    expect(deadlineDay(deadline)).toBe('30/11/2026')
    expect(daysLeft(deadline, new Date('2026-11-30T16:59:00Z'))).toBe(0)
    expect(daysLeft(deadline, new Date('2026-11-30T17:00:00Z'))).toBe(-1)
    expect(daysLeft(deadline, new Date('2026-11-22T17:00:00Z'))).toBe(7)
  })

  it('counts the days since a moment by the calendar', () => {
    const now = new Date('2026-11-23T01:00:00Z') // 08:00 in Vietnam
    expect(daysSince('2026-11-22T16:59:00Z', now)).toBe(1)
    expect(daysSince('2026-11-22T17:00:00Z', now)).toBe(0)
  })

  it('names the day only when it is not today', () => {
    const now = new Date('2026-11-23T07:00:00Z')
    expect(momentText('2026-11-23T03:02:00Z', now)).toBe('10:02')
    expect(momentText('2026-11-22T03:02:00Z', now)).toBe('10:02 22/11/2026')
  })
})
