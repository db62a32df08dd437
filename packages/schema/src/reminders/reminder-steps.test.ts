import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offDay } from '../administration/vietnam-holidays.ts'
import { nextStep, reminderSteps, stepDay, stepOn } from './reminder-steps.ts'

const day = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the days of reminders', () => {
  it('are those that people count on their fingers', () => {
    // A Thursday with nothing off around it.
    expect(reminderSteps.map((step) => stepDay('2026-10-15', step))).toEqual([
      ...['2026-10-08', '2026-10-12', '2026-10-14', '2026-10-16', '2026-10-20', '2026-10-26', '2026-10-30'],
    ])
    // A Monday: the day before is a Sunday, and Friday speaks for the third day before too.
    expect(stepDay('2026-10-19', -1)).toBe('2026-10-16')
    expect(stepOn('2026-10-16', '2026-10-19')).toBe(-1)
    // Tết 2027 begins on 6 February: its eve to its fourth day are off, then a weekend is over.
    expect(stepDay('2027-02-04', 1)).toBe('2027-02-10')
    expect(nextStep('2026-10-14', '2026-10-15')).toEqual({ step: 1, day: '2026-10-16' })
    expect(nextStep('2026-11-02', '2026-10-15')).toBeNull()
  })

  it('are working days, on their own side of the deadline, and never later for an earlier step', () => {
    fc.assert(
      fc.property(day, (deadline) => {
        const days = reminderSteps.map((step) => stepDay(deadline, step))
        for (const [index, step] of reminderSteps.entries()) {
          expect(offDay(days[index] as string)).toBeNull()
          expect(Math.sign(Date.parse(days[index] as string) - Date.parse(deadline))).toBe(Math.sign(step))
        }
        expect(days.toSorted()).toEqual(days)
      }),
    )
  })

  it('meet each day once, and every step that no later one of the same day speaks for', () => {
    fc.assert(
      fc.property(day, (deadline) => {
        const at = Date.parse(deadline)
        const around = Array.from({ length: 60 }, (_, index) =>
          new Date(at + (index - 20) * 86_400_000).toISOString().slice(0, 10),
        )
        const met = around.flatMap((today) => stepOn(today, deadline) ?? [])
        const days = reminderSteps.map((step) => stepDay(deadline, step))
        expect(met).toEqual(reminderSteps.filter((_, index) => days.lastIndexOf(days[index] as string) === index))
      }),
    )
  })
})
