import { daysLeft, daysSince, deadlineDay, numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PeopleCell } from './people-cell.tsx'
import type { Planned } from './plan-query.ts'

interface DueTableProps {
  readonly reports: readonly Planned[]
  readonly except: ReadonlySet<string>
  readonly tick: (reportId: string, ticked: boolean) => void
}

/** Who is reminded of what: each row can be taken out. */
export function DueTable({ reports, except, tick }: DueTableProps) {
  const { due: m, stages } = useMessages('reminders')
  return (
    <ListTable
      label={m.title}
      stacked
      columns={[{ label: m.agency }, { label: m.stage }, { label: m.deadline }, { label: m.to }]}
    >
      {reports.map((report) => {
        const over = -daysLeft(String(report.deadline))
        return (
          <tr
            key={report.reportId}
            className="border-b border-line align-top max-md:block max-md:py-2 max-md:[&>td]:block max-md:[&>td]:py-0.5 max-md:[&>td]:pl-8"
          >
            <th scope="row" className="py-1 pr-3 text-left font-medium max-md:block">
              <label className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  aria-label={m.remind(report.agency)}
                  checked={!except.has(report.reportId)}
                  onChange={({ target }) => tick(report.reportId, target.checked)}
                  className="size-5 shrink-0 accent-accent"
                />
                {report.agency}
              </label>
            </th>
            <td className="px-3 py-3">
              {stages[report.stage]}
              <span className="text-quiet"> · {m.since(numberText(daysSince(String(report.stateSince))))}</span>
            </td>
            <td className="px-3 py-3 whitespace-nowrap">
              {deadlineDay(String(report.deadline))}
              {over > 0 && report.stage !== 'unread' ? (
                <span className="text-problem"> · {m.over(numberText(over))}</span>
              ) : null}
            </td>
            <td className="px-3 py-3">
              <PeopleCell people={report.people} />
            </td>
          </tr>
        )
      })}
    </ListTable>
  )
}
