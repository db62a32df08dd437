import { civilDay } from '@thidua/schema/vietnam-day'

/** How many reports of a block came for the first time on a day, `yyyy-MM-dd` in Vietnam. */
export interface SubmissionDay {
  readonly day: string
  readonly blockId?: string | null
  readonly count: number
}

/** Times of the first submissions against the round's deadline: long before, in the week before, on its day, after. */
export const spans = ['early', 'week', 'day', 'weekAfter', 'later'] as const
type Span = (typeof spans)[number]

export interface ByDay {
  /** Reports that came by the end of each day, from the opening on; the picture's steps. */
  readonly steps: readonly { readonly day: number; readonly sum: number }[]
  readonly spans: Readonly<Record<Span, number>>
  readonly submitted: number
}

/** Days that a picture shows, as running numbers; all pictures of a round have the same. */
export interface Period {
  readonly from: number
  readonly deadline: number
  readonly until: number
}

const numberOf = (day: string): number => civilDay(Date.parse(`${day}T00:00:00+07:00`))

/** From the opening, or the first submission, to today or the deadline, whichever is later. */
export function periodOf(
  days: readonly SubmissionDay[],
  { opensAt, agencyDeadline }: { readonly opensAt: string; readonly agencyDeadline: string },
  today: Date,
): Period {
  const numbers = days.map(({ day }) => numberOf(day))
  const deadline = civilDay(Date.parse(agencyDeadline) - 1)
  return {
    from: Math.min(civilDay(Date.parse(opensAt)), deadline, ...numbers),
    deadline,
    // After a month without a report the picture would be a flat line.
    until: Math.max(deadline, ...numbers, Math.min(civilDay(today.getTime()), Math.max(deadline, ...numbers) + 30)),
  }
}

const spanOf = (after: number): Span =>
  after < -7 ? 'early' : after < 0 ? 'week' : after === 0 ? 'day' : after <= 7 ? 'weekAfter' : 'later'

/** Sums of the given days; those of one block where the days are. */
export function byDay(days: readonly SubmissionDay[], { deadline }: Period): ByDay {
  const counts = new Map<number, number>()
  const sums: Record<Span, number> = { early: 0, week: 0, day: 0, weekAfter: 0, later: 0 }
  let submitted = 0
  for (const { day, count } of days) {
    const number = numberOf(day)
    counts.set(number, (counts.get(number) ?? 0) + count)
    sums[spanOf(number - deadline)] += count
    submitted += count
  }
  let sum = 0
  const steps = [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([day, count]) => {
      sum += count
      return { day, sum }
    })
  return { steps, spans: sums, submitted }
}

/** The steps as an SVG path in a box of 100 × 100, the whole of `due` at its top. */
export function stepPath({ steps }: ByDay, { from, until }: Period, due: number): string {
  const x = (day: number) => ((day - from) / Math.max(until - from, 1)) * 100
  const y = (sum: number) => 100 - (due > 0 ? sum / due : 0) * 100
  const points = steps.map(({ day, sum }) => `H${round(x(day))}V${round(y(sum))}`)
  return `M0 100${points.join('')}H100`
}

export const deadlineX = ({ from, deadline, until }: Period): number =>
  round(((deadline - from) / Math.max(until - from, 1)) * 100)

const round = (value: number): number => Math.round(value * 10) / 10
