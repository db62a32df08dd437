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
      <div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-6 gap-y-0.5 px-4 py-2 text-sm sm:px-6">
        <p className="min-w-0 truncate">
          <Link to={paths.report(report.id)} className="font-medium text-ink hover:underline">
            {report.round.name}
          </Link>
          <span className="text-quiet"> · {report.agency.name}</span>
          <span className="hidden text-quiet md:inline"> · {bar.deadline(deadlineDay(report.deadline))}</span>
        </p>
        <SaveIndicator />
      </div>
      <p className="sr-only">{report.round.movement.name}</p>
    </section>
  )
}
