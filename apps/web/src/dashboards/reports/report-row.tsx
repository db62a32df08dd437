import { stateLabels } from '@thidua/schema/state-labels'
import { clsx } from 'clsx'
import { memo } from 'react'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { type ListView, writeListView } from '#lib/round-reports/list-view.ts'
import type { ListedReport } from '#lib/round-reports/use-round-reports.ts'
import { dateText, daysSince, deadlineDay, momentText, numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { InHand } from './in-hand.tsx'
import { lateDays } from './late-days.ts'
import type { ReviewersOf } from './reviewers-of.ts'

interface ReportRowProps {
  readonly roundId: string
  readonly report: ListedReport
  readonly view: ListView
  readonly extended: boolean
  readonly reviewersOf: ReviewersOf
  /** Whether it is chosen for an act on many; null where nobody may choose. */
  readonly chosen: boolean | null
  readonly onChoose: (id: string, chosen: boolean) => void
}

/** One report of the round; the way to it keeps the list's filter, for j and k there. */
export const ReportRow = memo(function ReportRow({
  roundId,
  report,
  view,
  extended,
  reviewersOf,
  chosen,
  onChoose,
}: ReportRowProps) {
  const { list: m, bulk } = useMessages('dashboards')
  const text = useLabel()
  const { agency, state, late, firstSubmittedAt } = report
  const submitted = firstSubmittedAt ? dateText(firstSubmittedAt) : m.notYet
  const lateness = late ? (
    // The space outside: inside what does not break, it would not break either.
    <>
      {' '}
      <span className="font-medium whitespace-nowrap text-notice">
        {firstSubmittedAt ? m.lateBy(lateDays(report)) : m.overdueBy(lateDays(report))}
      </span>
    </>
  ) : null
  const due = deadlineDay(report.deadline) + (extended ? ` (${m.extended})` : '')
  const days = daysSince(report.stateSince)
  const lastActivity = [report.stateSince, report.lastWrittenAt ?? '', report.lastSubmittedAt ?? ''].toSorted().at(-1)
  return (
    <tr className="border-b border-line break-inside-avoid align-top hover:bg-accent-wash/50 print:[&>*]:py-1">
      {chosen === null ? null : (
        <td className="py-1.5 pr-2 print:hidden">
          <label className="flex size-8 items-center justify-center">
            <span className="sr-only">{bulk.choose(agency.name)}</span>
            <input
              type="checkbox"
              checked={chosen}
              onChange={({ target }) => onChoose(report.id, target.checked)}
              className="size-5 accent-accent"
            />
          </label>
        </td>
      )}
      <th scope="row" className="py-2.5 pr-3 text-left font-normal">
        <Link
          to={paths.review(roundId, report.id) + writeListView(view)}
          className="inline-block min-h-6 font-medium text-ink"
        >
          {agency.name}
        </Link>
        <span className="block text-xs text-quiet print:ml-2 print:inline">{agency.block?.name ?? m.noBlock}</span>
        <span className="mt-1 block text-xs text-quiet lg:hidden print:hidden">
          {m.deadline} {due} ·{' '}
          <span className="whitespace-nowrap">
            {m.submitted}: {submitted}
          </span>
          {lateness}
        </span>
        <div className="mt-1 text-xs md:hidden print:hidden">
          <InHand report={report} reviewersOf={reviewersOf} />
        </div>
      </th>
      <td className={clsx('px-3 py-2.5 print:whitespace-nowrap', state === 'RETURNED' && 'font-medium text-problem')}>
        {text(stateLabels[state])}
        {report.entered ? <span className="block text-xs font-medium text-notice">{m.entered}</span> : null}
        <span className="block text-xs font-normal text-quiet lg:hidden print:hidden">{m.days(days)}</span>
      </td>
      <td
        title={momentText(report.stateSince)}
        className="px-3 py-2.5 text-right tabular-nums max-lg:hidden print:table-cell"
      >
        {numberText(days)}
      </td>
      <td className="px-3 py-2.5 whitespace-nowrap max-md:hidden print:table-cell">
        <InHand report={report} reviewersOf={reviewersOf} />
      </td>
      <td className="px-3 py-2.5 tabular-nums max-xl:hidden print:hidden">{lastActivity && dateText(lastActivity)}</td>
      <td className="px-3 py-2.5 tabular-nums max-lg:hidden print:table-cell">{due}</td>
      <td className="px-3 py-2.5 tabular-nums max-lg:hidden print:table-cell print:whitespace-nowrap">
        <span className={clsx('whitespace-nowrap', firstSubmittedAt ? null : 'text-quiet')}>{submitted}</span>
        {lateness}
      </td>
      <td className="py-2.5 pl-3 text-right tabular-nums max-lg:hidden print:table-cell">
        {numberText(report.submissionCount)}
      </td>
    </tr>
  )
})
