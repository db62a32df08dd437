import { offDay } from '../administration/vietnam-holidays.ts'

/** Days after a deadline's last day (before it: negative) on which those who are not done are reminded by themselves. */
export const reminderSteps = [-7, -3, -1, 1, 5, 10, 15] as const
export type ReminderStep = (typeof reminderSteps)[number]

const dayMs = 86_400_000

const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/**
 * The working day of a step, `yyyy-MM-dd`, for a deadline whose last day is `deadline`. A day off moves it away from the
 * deadline's side: what is to come before comes earlier, what comes after comes on the next working day.
 */
export function stepDay(deadline: string, step: ReminderStep): string {
  let day = moved(deadline, step)
  while (offDay(day) !== null) day = moved(day, Math.sign(step))
  return day
}

/** The step that falls on a day, null for none. Of several that days off have moved onto it, the last one speaks for all. */
export const stepOn = (today: string, deadline: string): ReminderStep | null =>
  reminderSteps.findLast((step) => stepDay(deadline, step) === today) ?? null

/** The first step after `today` and its day; null when there is none left. */
export function nextStep(
  today: string,
  deadline: string,
): { readonly step: ReminderStep; readonly day: string } | null {
  const coming = reminderSteps
    .map((step) => ({ step, day: stepDay(deadline, step) }))
    .filter(({ day }) => day > today)
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : other.step - one.step))
  return coming[0] ?? null
}

/** Hours of the day, by the clock of Vietnam, at which people are reminded without anybody's press. */
export const reminderHours = { from: 8, until: 17 } as const
