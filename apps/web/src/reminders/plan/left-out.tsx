import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { Link } from 'react-router'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { paths } from '#lib/paths.ts'
import { momentText, numberText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import { PagedList } from '#ui/list/paged-list.tsx'
import { type Planned, planQuery } from './plan-query.ts'

const countsQuery = graphql(/* GraphQL */ `
  query LeftOutCounts($roundId: ID!) {
    roundReminders(roundId: $roundId) {
      id
      leftOut {
        why
        count
      }
    }
  }
`)

/** Who is not reminded and why; where nobody is there, the way to mend it. */
export function LeftOut({ roundId }: { roundId: string }) {
  const { leftOut: m, due } = useMessages('reminders')
  const { data } = useQuery(countsQuery, { variables: { roundId }, fetchPolicy: 'network-only' })
  const pages = usePages(
    planQuery,
    { roundId, view: 'leftOut', first: firstPage },
    ({ roundReminders }) => roundReminders?.plan,
  )
  return (
    <section aria-labelledby="left-out" className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="left-out" className="text-xl">
          {m.title}
        </h2>
        <Link to={paths.phoneList(roundId)} className="inline-flex min-h-11 items-center font-medium">
          {m.phone}
        </Link>
      </div>
      <p className="text-quiet">
        {data?.roundReminders?.leftOut
          .map(({ why, count }) => m.counted(m.reasons[why], numberText(count)))
          .join(' · ')}
      </p>
      <PagedList pages={pages} words={m} filtered={false} onClear={() => undefined} nothing={<p>{m.none}</p>}>
        <ListTable label={m.title} columns={[{ label: due.agency }, { label: m.why }]}>
          {pages.nodes.map((report) => (
            <tr key={report.reportId} className="border-b border-line align-top">
              <th scope="row" className="py-3 pr-3 text-left font-normal">
                {report.agency}
              </th>
              <td className="px-3 py-3">
                <Reason report={report} />
              </td>
            </tr>
          ))}
        </ListTable>
      </PagedList>
    </section>
  )
}

function Reason({ report }: { report: Planned }) {
  const { leftOut: m } = useMessages('reminders')
  const { rights } = useViewer()
  if (!report.why) return null
  const words = m.reasons[report.why]
  if (report.why === 'remindedLately' && report.remindedAt) return `${words} (${momentText(String(report.remindedAt))})`
  if (report.why !== 'nobody' && report.why !== 'noAddress') return words
  const administers = can(rights, 'administer:directory').allowed
  const unread = report.stage === 'unread'
  return (
    <>
      <span className="font-medium text-problem">{words}</span>
      {administers ? (
        <Link
          to={unread ? paths.blocks() : paths.agency(report.agencyId)}
          className="flex min-h-11 items-center font-medium"
        >
          {unread ? m.mendReader : m.mendPeople}
        </Link>
      ) : (
        <span className="block text-quiet">{m.mendBy}</span>
      )}
    </>
  )
}
