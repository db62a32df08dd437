import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { Link } from 'react-router'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { paths } from '#lib/paths.ts'
import { useAddressView } from '#lib/use-address-view.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import { readOrder, writeOrder } from '#ui/list/read-order.ts'
import { SearchedList } from '#ui/list/searched-list.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'

const movementsQuery = graphql(/* GraphQL */ `
  query Movements($search: String, $sort: MovementSort, $first: Int!, $after: String) {
    movements(search: $search, sort: $sort, first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          name
          kind
          fromYear
          toYear
          hostAgency {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const columns = { name: 'ten' } as const

/** All movements, the latest first. */
export function Component() {
  const m = useMessages('rounds').movements
  const { title: administration } = useMessages('administration')
  const { rights } = useViewer()
  const [view, change, clear] = useAddressView(['tim', 'xep'])
  const order = readOrder(view.xep, columns)
  const pages = usePages(
    movementsQuery,
    { search: view.tim, sort: order === null ? null : 'name', first: firstPage },
    ({ movements }) => movements,
  )
  if (!can(rights, 'administer:movements').allowed) return <NotFound />
  return (
    <Page title={m.title} back={{ to: paths.administration(), label: administration }} wide>
      <p className="mt-2 mb-6 text-quiet">{m.lead}</p>
      <ButtonLink to={paths.movement('moi')} className="mb-6">
        {m.new}
      </ButtonLink>
      <SearchedList
        words={m}
        search={view.tim}
        onSearch={(tim) => change({ tim })}
        pages={pages}
        filtered={view.tim !== ''}
        onClear={clear}
      >
        <ListTable
          label={m.title}
          columns={[
            { label: m.name, by: 'name' },
            { label: m.kind, className: 'max-sm:hidden' },
            { label: m.owner, className: 'max-sm:hidden' },
            { label: m.years },
          ]}
          order={order}
          sort={(next) => change({ xep: writeOrder(next?.descending ? null : next, columns) })}
        >
          {pages.nodes.map(({ id, name, kind, fromYear, toYear, hostAgency }) => (
            <tr key={id} className="border-b border-line">
              <th scope="row" className="py-2 pr-3 text-left font-normal">
                <Link to={paths.movement(id)} className="inline-flex min-h-11 items-center font-medium">
                  {name}
                </Link>
              </th>
              <td className="px-3 max-sm:hidden">{m.kinds[kind]}</td>
              <td className="px-3 max-sm:hidden">{hostAgency?.name ?? m.shared}</td>
              <td className="px-3 whitespace-nowrap">{m.yearsText(fromYear, toYear ?? null)}</td>
            </tr>
          ))}
        </ListTable>
      </SearchedList>
    </Page>
  )
}
