/** The rules of reminders once more, in plain words, for the test that holds the SQL against them. */
import { stepOn } from '@thidua/schema/reminders/reminder-steps'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export interface ModelReport {
  readonly id: string
  /** Of the agency that has it now. */
  clerk: string
  head: string
  state: 'DRAFTING' | 'WITH_HEAD' | 'SUBMITTED' | 'RETURNED'
  sentOnce: boolean
  returnedAt: number | null
  extension: number | null
  roundDeadline: number
  remindedAt: number | null
  /** Days on which the schedule came to it. */
  readonly scheduledDays: Set<string>
}

const dayOf = (at: number): string => new Date(at + 7 * hourMs).toISOString().slice(0, 10)
const deadlineOf = ({ extension, roundDeadline }: ModelReport): number => Math.max(extension ?? 0, roundDeadline)

/** Who is reminded of a report that is not done: those in whose hand it is. */
function peopleOf({ state, returnedAt, clerk, head }: ModelReport, at: number): string[] {
  if (state === 'SUBMITTED') return []
  const long = state === 'RETURNED' && returnedAt !== null && at - returnedAt >= 3 * dayMs
  return state === 'WITH_HEAD' || long ? [head, clerk] : [clerk]
}

/** What a press, or the look of every ten minutes, tells at an instant: `person report instant`. */
export function reminded(reports: readonly ModelReport[], at: Date, by: 'press' | 'tick'): string[] {
  const [now, today] = [+at, dayOf(+at)]
  const hour = new Date(now + 7 * hourMs).getUTCHours()
  return reports.flatMap((report) => {
    const deadline = deadlineOf(report)
    if (by === 'tick') {
      const due = hour >= 8 && hour < 17 && stepOn(today, dayOf(deadline - 1)) !== null
      if (!due || report.sentOnce || report.scheduledDays.has(today)) return []
      report.scheduledDays.add(today)
    } else if (deadline > report.roundDeadline && now < deadline) return []
    if (report.remindedAt !== null && now - report.remindedAt < dayMs) return []
    const people = peopleOf(report, now)
    if (people.length > 0) report.remindedAt = now
    return people.map((person) => `${person} ${report.id} ${at.toISOString()}`)
  })
}
