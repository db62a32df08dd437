import { graphql } from '@thidua/schema/generated/gql'
import type { AskedAgencyView } from '@thidua/schema/generated/graphql'
import { useState } from 'react'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { ListSearch } from '#ui/list/list-search.tsx'
import { PagedList } from '#ui/list/paged-list.tsx'
import type { PreparedRound } from '../prepared-round.ts'
import { AskedRow } from './asked-row.tsx'

const askedQuery = graphql(/* GraphQL */ `
  query AskedAgencies($id: ID!, $search: String, $view: AskedAgencyView, $first: Int!, $after: String) {
    administeredRound(id: $id) {
      id
      agencies(search: $search, view: $view, first: $first, after: $after) {
        totalCount
        edges {
          node {
            ...AskedRow_asked @unmask
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

const views = [
  'asked',
  'withoutWriters',
  'ended',
  'extended',
  'withdrawn',
] as const satisfies readonly AskedAgencyView[]

/** The agencies of a round by block and name, each with what can be done about it. */
export function AskedList({ round }: { round: PreparedRound }) {
  const { agencies: m } = useMessages('rounds')
  const [search, setSearch] = useState('')
  const [view, setView] = useState<AskedAgencyView>('asked')
  const pages = usePages(
    askedQuery,
    { id: round.id, search, view, first: firstPage },
    ({ administeredRound }) => administeredRound?.agencies,
  )
  const filtered = search !== '' || view !== 'asked'
  const shownViews = round.phase === 'draft' ? views.slice(0, 3) : views
  return (
    <div className="mt-6">
      <h3 className="mb-3 font-semibold">{m.list}</h3>
      <ListSearch label={m.list} searchLabel={m.search} search={search} onSearch={(typed) => setSearch(typed.trim())}>
        <div className="lg:flex-1">
          <SelectField
            id="asked-view"
            label={m.view}
            empty={m.views.asked}
            value={view === 'asked' ? '' : view}
            onChange={({ target }) => setView((target.value || 'asked') as AskedAgencyView)}
            choices={shownViews.slice(1).map((value) => ({ value, label: m.views[value] }))}
          />
        </div>
      </ListSearch>
      <PagedList
        pages={pages}
        words={m}
        filtered={filtered}
        onClear={() => {
          setSearch('')
          setView('asked')
        }}
        nothing={<p>{filtered ? m.nothing : m.none}</p>}
      >
        <table aria-label={m.list} className="w-full border-collapse text-sm">
          <thead className="text-quiet">
            <tr>
              <th scope="col" className="py-3 pr-3 text-left font-medium">
                {m.agency}
              </th>
              <th scope="col" className="px-3 py-3 text-left font-medium max-sm:hidden">
                {m.blockColumn}
              </th>
              <th scope="col" className="py-3 pl-3 text-right font-medium">
                {m.acts}
              </th>
            </tr>
          </thead>
          <tbody>
            {pages.nodes.map((asked) => (
              <AskedRow key={asked.agency.id} round={round} asked={asked} />
            ))}
          </tbody>
        </table>
      </PagedList>
    </div>
  )
}
