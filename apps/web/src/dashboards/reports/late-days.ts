import { daysLeft } from '@thidua/schema/vietnam-day'
import { serverNow } from '#lib/clock/server-time.ts'

/** Whole days from the deadline's last day to the first submission, or to today where none came: 1 the day after. */
export const lateDays = (report: { readonly deadline: string; readonly firstSubmittedAt?: string | null }): number =>
  -daysLeft(
    Date.parse(report.deadline),
    report.firstSubmittedAt ? Date.parse(report.firstSubmittedAt) : serverNow().getTime(),
  )
