import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { ReportBar_ReportFragmentDoc } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SaveIndicator } from '#wizard/save-indicator.tsx'

const fragment = graphql(/* GraphQL */ `
  fragment ReportBar_report on Report {
    id
    deadline
    agency {
      id
      name
    }
    round {
      id
      name
      movement {
        id
        name
      }
    }
  }
`)

/** Whose report, of which round and movement, and whether all is saved: on every page of it, always here. */
export function ReportBar({ report: from }: { report: FragmentType<typeof ReportBar_ReportFragmentDoc> }) {
  const { bar } = useMessages('report')
  const { data: report } = useSuspenseFragment({ fragment, from })
  return (
    <section
      aria-label={bar.context}
      className="sticky top-0 z-20 border-b border-line bg-sheet/95 backdrop-blur-sm print:static"
    >
      <div className="mx-auto grid max-w-page grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 px-4 py-2 text-sm sm:px-6">
        <p className="col-span-2 flex min-w-0 flex-wrap gap-x-2 md:col-span-1">
          <Link
            to={paths.report(report.id)}
            className="max-w-full truncate font-medium text-ink no-underline hover:underline"
          >
            {report.round.name}
          </Link>
          <span className="hidden text-quiet md:inline">{bar.deadline(deadlineDay(report.deadline))}</span>
        </p>
        <p className="min-w-0 truncate text-quiet md:order-last">{report.agency.name}</p>
        <div className="justify-self-end md:row-span-2 md:row-start-1 md:col-start-2">
          <SaveIndicator />
        </div>
      </div>
      <p className="sr-only">{report.round.movement.name}</p>
    </section>
  )
}
