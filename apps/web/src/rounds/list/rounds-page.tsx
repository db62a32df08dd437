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
import { ListSearch } from '#ui/list/list-search.tsx'
import { PagedList } from '#ui/list/paged-list.tsx'
import { readOrder, writeOrder } from '#ui/list/read-order.ts'
import { type Order, SortHeader } from '#ui/list/sort-header.tsx'
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
  const head = { order, sort }
  return (
    <Page title={m.list.title} back={{ to: paths.administration(), label: administration }} wide>
      <p className="mt-2 mb-6 text-quiet">{m.list.lead}</p>
      <ButtonLink to={paths.preparedRound('moi')} className="mb-6">
        {m.list.new}
      </ButtonLink>
      <ListSearch
        label={m.list.label}
        searchLabel={m.list.search}
        search={view.tim}
        onSearch={(tim) => change({ tim })}
      >
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
      </ListSearch>
      <PagedList
        pages={pages}
        words={m.list}
        filtered={filtered}
        onClear={clear}
        nothing={<p>{filtered ? m.list.nothing : m.list.none}</p>}
      >
        <table aria-label={m.list.title} className="w-full border-collapse text-sm">
          <thead className="text-quiet">
            <tr>
              <SortHeader by="name" {...head} label={m.list.name} />
              <th scope="col" className="px-3 py-3 text-left font-medium">
                {m.list.phase}
              </th>
              <SortHeader by="opening" {...head} label={m.list.opens} className="max-md:hidden" />
              <SortHeader by="deadline" {...head} label={m.list.deadline} className="max-md:hidden" />
              <th scope="col" className="px-3 py-3 text-right font-medium max-sm:hidden">
                {m.list.sent}
              </th>
            </tr>
          </thead>
          <tbody>
            {pages.nodes.map((round) => (
              <RoundRow key={round.id} round={round} />
            ))}
          </tbody>
        </table>
      </PagedList>
    </Page>
  )
}
