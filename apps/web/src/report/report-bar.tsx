import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { ReportBar_ReportFragmentDoc } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SaveIndicator } from '#wizard/saving/save-indicator.tsx'

const fragment = graphql(/* GraphQL */ `
  fragment ReportBar_report on Report {
    id
    deadline
    extensions {
      id
      deadline
    }
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
      {/* The state of saving is cut, never broken: it must not push the page down while one types. */}
      <div className="mx-auto flex max-w-page flex-col px-4 py-2 text-sm sm:px-6 md:flex-row md:items-center md:gap-x-6">
        <div className="flex min-w-0 grow flex-col">
          <Link
            to={paths.report(report.id)}
            className="min-w-0 font-medium text-ink no-underline hover:underline max-md:line-clamp-2 md:max-w-full md:self-start md:truncate"
          >
            {report.round.name}
          </Link>
          <p className="truncate text-quiet md:max-w-full">
            {report.agency.name}
            <span className="hidden md:inline">
              {' '}
              · {bar.deadline(deadlineDay(report.deadline), Boolean(report.extensions.at(-1)?.deadline))}
            </span>
            {report.round.name.includes(report.round.movement.name) ? null : (
              <span className="max-md:sr-only"> · {report.round.movement.name}</span>
            )}
          </p>
        </div>
        <div className="min-w-0 md:shrink-0">
          <SaveIndicator />
        </div>
      </div>
    </section>
  )
}
