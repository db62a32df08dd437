import { graphql } from '@thidua/schema/generated/gql'
import type { AskedAgencyView } from '@thidua/schema/generated/graphql'
import { useState } from 'react'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import { SearchedList } from '#ui/list/searched-list.tsx'
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
      <SearchedList
        words={{ ...m, filters: m.list, empty: m.none }}
        search={search}
        onSearch={(typed) => setSearch(typed.trim())}
        selects={
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
        }
        pages={pages}
        filtered={filtered}
        onClear={() => {
          setSearch('')
          setView('asked')
        }}
      >
        <ListTable
          label={m.list}
          columns={[
            { label: m.agency },
            { label: m.blockColumn, className: 'max-sm:hidden' },
            { label: m.acts, right: true },
          ]}
        >
          {pages.nodes.map((asked) => (
            <AskedRow key={asked.agency.id} round={round} asked={asked} />
          ))}
        </ListTable>
      </SearchedList>
    </div>
  )
}
