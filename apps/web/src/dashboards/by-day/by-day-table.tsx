import { serverNow } from '#lib/clock/server-time.ts'
import { dateText, deadlineDay, numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { BlockCounts } from '../blocks/block-table.tsx'
import {
  type ByDay,
  byDay,
  deadlineX,
  type Period,
  periodOf,
  type SubmissionDay,
  spans,
  stepPath,
} from './by-day-model.ts'

interface ByDayTableProps {
  readonly round: { readonly opensAt: string; readonly agencyDeadline: string }
  readonly days: readonly SubmissionDay[]
  readonly blocks: readonly BlockCounts[]
  readonly due: number
}

/** When reports came against the round's deadline, block by block: a line for the eye, and the numbers beside it. */
export function ByDayTable({ round, days, blocks, due }: ByDayTableProps) {
  const m = useMessages('dashboards')
  const period = periodOf(days, round, serverNow())
  const rows = blocks.map(({ block, counts }) => ({
    ...block,
    due: counts.due,
    came: byDay(
      days.filter(({ blockId }) => blockId === block.id),
      period,
    ),
  }))
  const whole = { id: 'whole', name: m.blocks.whole, due, came: byDay(days, period) }
  if (due === 0) return null
  return (
    <section aria-labelledby="by-day" className="mt-10 break-inside-avoid">
      <h2 id="by-day" className="text-lg">
        {m.byDay.heading}
      </h2>
      <p className="mt-1 max-w-[80ch] text-sm text-quiet">
        {m.byDay.lead(deadlineDay(round.agencyDeadline), dateText(round.opensAt))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section aria-label={m.byDay.caption} tabIndex={0} className="mt-3 relative overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{m.byDay.caption}</caption>
          <thead>
            <tr className="border-b-2 border-line align-bottom text-quiet">
              <th scope="col" className="sticky left-0 bg-paper py-2 pr-4 text-left font-medium">
                {m.blocks.block}
              </th>
              <th scope="col" className="min-w-40 px-2 py-2 text-left font-medium">
                {m.byDay.picture}
              </th>
              {spans.map((span) => (
                <th key={span} scope="col" className="px-2 py-2 text-right font-medium">
                  {m.byDay.spans[span]}
                </th>
              ))}
              <th scope="col" className="py-2 pl-2 text-right font-medium">
                {m.figures.MISSING}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...rows, whole].map(({ id, name, due: asked, came }) => (
              <tr key={id} className="border-b border-line last:border-t-2 last:font-semibold">
                <th scope="row" className="sticky left-0 min-w-44 bg-paper py-2.5 pr-4 text-left font-medium">
                  {name}
                </th>
                <td className="px-2 py-1.5">
                  <Steps came={came} period={period} due={asked} name={name} />
                </td>
                {spans.map((span) => (
                  <td key={span} className="px-2 text-right tabular-nums">
                    {numberText(came.spans[span])}
                  </td>
                ))}
                <td className="pl-2 text-right tabular-nums">{numberText(asked - came.submitted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

interface StepsProps {
  readonly came: ByDay
  readonly period: Period
  readonly due: number
  readonly name: string
}

/** The share that had come by each day; the upright line is the deadline. The row says the same in numbers. */
function Steps({ came, period, due, name }: StepsProps) {
  const m = useMessages('dashboards')
  const path = stepPath(came, period, due)
  const x = deadlineX(period)
  return (
    <svg
      role="img"
      aria-label={m.byDay.label(name, numberText(came.submitted), numberText(due))}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="block h-9 w-full overflow-visible print:[print-color-adjust:exact]"
    >
      <path d={`${path}V100Z`} className="fill-accent/15" />
      <path d={path} fill="none" vectorEffect="non-scaling-stroke" className="stroke-accent" strokeWidth="1.5" />
      <path d="M0 100H100" fill="none" vectorEffect="non-scaling-stroke" className="stroke-line" />
      <path
        d={`M${x} 0V100`}
        fill="none"
        vectorEffect="non-scaling-stroke"
        strokeDasharray="3 2"
        className="stroke-problem"
        strokeWidth="1.5"
      />
    </svg>
  )
}
