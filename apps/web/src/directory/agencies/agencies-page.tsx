import { useQuery } from '@apollo/client/react'
import { agencyKinds } from '@thidua/schema/administration/agency-form'
import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { paths } from '#lib/paths.ts'
import { useAddressView } from '#lib/use-address-view.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { readOrder, writeOrder } from '#ui/list/read-order.ts'
import { SearchedList } from '#ui/list/searched-list.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { AgencyTable } from './agency-table.tsx'

const agenciesQuery = graphql(/* GraphQL */ `
  query AgencyList(
    $first: Int!
    $after: String
    $search: String
    $filter: AgencyFilter
    $sort: AgencySort
    $descending: Boolean
  ) {
    agencies(first: $first, after: $after, search: $search, filter: $filter, sort: $sort, descending: $descending) {
      edges {
        node {
          id
          code
          electronicCode
          name
          kind
          validFrom
          validUntil
          block {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`)

const blocksQuery = graphql(/* GraphQL */ `
  query BlockChoices {
    blocks {
      id
      name
    }
  }
`)

/** Columns as the address names them. */
const sorts = { name: 'ten', code: 'ma', block: 'khoi' } as const
const standings = ['inForce', 'ended'] as const

/** All agencies: found, chosen and sorted by the server, as the address says. */
export function Component() {
  const { agencies: m, kinds } = useMessages('directory')
  const administration = useMessages('administration')
  const { rights } = useViewer()
  const [view, change, clear] = useAddressView(['tim', 'loai', 'khoi', 'tinh-trang', 'xep'])
  const { data } = useQuery(blocksQuery)
  const order = readOrder(view.xep, sorts)
  const kind = agencyKinds.find((one) => one === view.loai) ?? null
  const standing = standings.find((one) => one === view['tinh-trang']) ?? null
  const { nodes, ...pages } = usePages(
    agenciesQuery,
    {
      first: firstPage,
      search: view.tim || null,
      filter: { kind, blockId: view.khoi || null, standing },
      sort: order?.by ?? null,
      descending: order?.descending ?? null,
    },
    ({ agencies }) => agencies,
  )
  if (!can(rights, 'administer:directory').allowed) return <NotFound />
  const filtered = [view.tim, view.loai, view.khoi, view['tinh-trang']].some((text) => text !== '')
  return (
    <Page title={m.title} wide back={{ to: paths.administration(), label: administration.title }}>
      <div className="mt-4 mb-6">
        <ButtonLink to={paths.agency('moi')}>{m.add}</ButtonLink>
      </div>
      <SearchedList
        words={m}
        search={view.tim}
        onSearch={(tim) => change({ tim })}
        selects={
          <>
            <SelectField
              id="agency-kind"
              label={m.kind}
              empty={m.allKinds}
              choices={agencyKinds.map((one) => ({ value: one, label: kinds[one] }))}
              value={kind ?? ''}
              onChange={({ target }) => change({ loai: target.value })}
            />
            <SelectField
              id="agency-block"
              label={m.block}
              empty={m.allBlocks}
              choices={(data?.blocks ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={view.khoi}
              onChange={({ target }) => change({ khoi: target.value })}
            />
            <SelectField
              id="agency-standing"
              label={m.standing}
              empty={m.allStandings}
              choices={standings.map((one) => ({ value: one, label: m.standings[one] }))}
              value={standing ?? ''}
              onChange={({ target }) => change({ 'tinh-trang': target.value })}
            />
          </>
        }
        pages={pages}
        filtered={filtered}
        onClear={clear}
      >
        <AgencyTable
          agencies={nodes}
          order={order}
          sort={(next) => change({ xep: writeOrder(next, sorts) })}
          waiting={pages.phase === 'loading'}
        />
      </SearchedList>
    </Page>
  )
}
