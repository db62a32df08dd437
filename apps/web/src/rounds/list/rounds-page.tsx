import { graphql } from '@thidua/schema/generated/gql'
import type { RoundPhase, RoundSort } from '@thidua/schema/generated/graphql'
import { can } from '@thidua/schema/permissions'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { paths } from '#lib/paths.ts'
import { useAddressView } from '#lib/use-address-view.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import { readOrder, writeOrder } from '#ui/list/read-order.ts'
import { SearchedList } from '#ui/list/searched-list.tsx'
import type { Order } from '#ui/list/sort-header.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { RoundRow } from './round-row.tsx'

const roundsQuery = graphql(/* GraphQL */ `
  query AdministeredRounds(
    $search: String
    $phases: [RoundPhase!]
    $sort: RoundSort
    $descending: Boolean
    $first: Int!
    $after: String
  ) {
    administeredRounds(
      search: $search
      phases: $phases
      sort: $sort
      descending: $descending
      first: $first
      after: $after
    ) {
      totalCount
      edges {
        node {
          id
          ...RoundRow_round
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const columns: Readonly<Record<RoundSort, string>> = { name: 'ten', opening: 'mo', deadline: 'han' }

/** Phases by their names in the address. */
const slugs: Readonly<Record<RoundPhase, string>> = {
  draft: 'chuan-bi',
  scheduled: 'chua-mo',
  open: 'dang-mo',
  closed: 'het-han',
  compiled: 'tong-hop',
  cancelled: 'da-huy',
}
const phases = Object.keys(slugs) as RoundPhase[]

/** Rounds that the person prepares or runs, drafts among them. */
export function Component() {
  const m = useMessages('rounds')
  const { title: administration } = useMessages('administration')
  const { rights } = useViewer()
  const [view, change, clear] = useAddressView(['tim', 'trang-thai', 'xep'])
  const order = readOrder(view.xep, columns)
  const phase = phases.find((one) => slugs[one] === view['trang-thai'])
  const pages = usePages(
    roundsQuery,
    {
      search: view.tim,
      phases: phase ? [phase] : null,
      sort: order?.by ?? null,
      descending: order?.descending ?? null,
      first: firstPage,
    },
    ({ administeredRounds }) => administeredRounds,
  )
  if (!can(rights, 'administer:movements').allowed) return <NotFound />
  const sort = (next: Order<RoundSort>) => change({ xep: writeOrder(next, columns) })
  const filtered = view.tim !== '' || phase !== undefined
  return (
    <Page title={m.list.title} back={{ to: paths.administration(), label: administration }} wide>
      <p className="mt-2 mb-6 text-quiet">{m.list.lead}</p>
      <ButtonLink to={paths.preparedRound('moi')} className="mb-6">
        {m.list.new}
      </ButtonLink>
      <SearchedList
        words={m.list}
        search={view.tim}
        onSearch={(tim) => change({ tim })}
        selects={
          <div className="lg:flex-1">
            <SelectField
              id="phase"
              label={m.list.phase}
              empty={m.list.anyPhase}
              value={phase ? slugs[phase] : ''}
              onChange={({ target }) => change({ 'trang-thai': target.value })}
              choices={phases.map((one) => ({ value: slugs[one], label: m.phases[one] }))}
            />
          </div>
        }
        pages={pages}
        filtered={filtered}
        onClear={clear}
      >
        <ListTable
          label={m.list.title}
          columns={[
            { label: m.list.name, by: 'name' },
            { label: m.list.phase },
            { label: m.list.opens, by: 'opening', className: 'max-md:hidden' },
            { label: m.list.deadline, by: 'deadline', className: 'max-md:hidden' },
            { label: m.list.sent, right: true, className: 'max-sm:hidden' },
          ]}
          order={order}
          sort={sort}
        >
          {pages.nodes.map((round) => (
            <RoundRow key={round.id} round={round} />
          ))}
        </ListTable>
      </SearchedList>
    </Page>
  )
}
