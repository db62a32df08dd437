import { graphql } from '@thidua/schema/generated/gql'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { PagedList } from '#ui/list/paged-list.tsx'

const rowsQuery = graphql(/* GraphQL */ `
  query ReminderRows($id: ID!, $first: Int!, $after: String) {
    reminder(id: $id) {
      id
      rows(first: $first, after: $after) {
        totalCount
        edges {
          node {
            reportId
            agency
            sent
            why
            told {
              name
              delivery
              read
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

/** What came of one reminder, agency by agency and person by person. */
export function ReminderRows({ reminderId, label }: { reminderId: string; label: string }) {
  const { log: m, leftOut, due } = useMessages('reminders')
  const pages = usePages(rowsQuery, { id: reminderId, first: firstPage }, ({ reminder }) => reminder?.rows)
  return (
    <PagedList pages={pages} words={m} filtered={false} onClear={() => undefined} nothing={null}>
      <table aria-label={label} className="w-full border-collapse text-sm">
        <thead className="sr-only">
          <tr>
            <th scope="col">{due.agency}</th>
            <th scope="col">{due.to}</th>
          </tr>
        </thead>
        <tbody>
          {pages.nodes.map(({ reportId, agency, sent, why, told }) => (
            <tr key={reportId} className="border-t border-line align-top">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                {agency}
              </th>
              <td className="py-2">
                {why ? leftOut.reasons[why] : sent ? null : m.waiting}
                <ul>
                  {told.map(({ name, delivery, read }) => (
                    <li key={name}>
                      {name}
                      <span className="text-quiet">
                        {' – '}
                        {[m.deliveries[delivery], read ? m.read : null].filter(Boolean).join(', ')}
                      </span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PagedList>
  )
}
