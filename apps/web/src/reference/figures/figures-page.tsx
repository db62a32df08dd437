import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { paths } from '#lib/paths.ts'
import { useAddressView } from '#lib/use-address-view.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { readOrder, writeOrder } from '#ui/list/read-order.ts'
import { SearchedList } from '#ui/list/searched-list.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { FigureTable } from './figure-table.tsx'

const figuresQuery = graphql(/* GraphQL */ `
  query FigureCatalogue(
    $first: Int!
    $after: String
    $search: String
    $standing: FigureStanding
    $sort: FigureSort
    $descending: Boolean
  ) {
    figureCatalogue(
      first: $first
      after: $after
      search: $search
      standing: $standing
      sort: $sort
      descending: $descending
    ) {
      edges {
        node {
          id
          key
          label
          labelEn
          unit
          kind
          compile
          compiledBy
          item
          templateName
          templateId
          since
          last
          rounds {
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

/** Columns as the address names them. */
const sorts = { label: 'ten', key: 'ma' } as const
const standings = ['asked', 'retired'] as const

/** Every figure that a published template ever asked for: what its key means for ever, and where it is changed. */
export function Component() {
  const { figures: m } = useMessages('reference')
  const administration = useMessages('administration')
  const { rights } = useViewer()
  const [view, change, clear] = useAddressView(['tim', 'tinh-trang', 'xep'])
  const order = readOrder(view.xep, sorts)
  const standing = standings.find((one) => one === view['tinh-trang']) ?? null
  const { nodes, ...pages } = usePages(
    figuresQuery,
    {
      first: firstPage,
      search: view.tim || null,
      standing,
      sort: order?.by ?? null,
      descending: order?.descending ?? null,
    },
    ({ figureCatalogue }) => figureCatalogue,
  )
  if (!can(rights, 'administer:reference').allowed) return <NotFound />
  const filtered = view.tim !== '' || view['tinh-trang'] !== ''
  return (
    <Page title={m.title} wide back={{ to: paths.administration(), label: administration.title }}>
      <p className="mt-2 mb-6 max-w-reading text-quiet">{m.lead}</p>
      <SearchedList
        words={m}
        search={view.tim}
        onSearch={(tim) => change({ tim })}
        selects={
          <SelectField
            id="figure-standing"
            label={m.standing}
            empty={m.allStandings}
            choices={standings.map((one) => ({ value: one, label: m.standings[one] }))}
            value={standing ?? ''}
            onChange={({ target }) => change({ 'tinh-trang': target.value })}
          />
        }
        pages={pages}
        filtered={filtered}
        onClear={clear}
      >
        <FigureTable
          figures={nodes}
          order={order}
          sort={(next) => change({ xep: writeOrder(next, sorts) })}
          waiting={pages.phase === 'loading'}
        />
      </SearchedList>
    </Page>
  )
}
