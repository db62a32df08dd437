import { graphql } from '@thidua/schema/generated/gql'
import { documentTypes } from '@thidua/schema/outline/document-types'
import { can } from '@thidua/schema/permissions'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { paths } from '#lib/paths.ts'
import { useAddressView } from '#lib/use-address-view.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { readOrder, writeOrder } from '#ui/list/read-order.ts'
import { SearchedList } from '#ui/list/searched-list.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { DocumentTable } from './document-table.tsx'

const documentsQuery = graphql(/* GraphQL */ `
  query DocumentList(
    $first: Int!
    $after: String
    $search: String
    $type: String
    $standing: DocumentStanding
    $sort: DocumentSort
    $descending: Boolean
  ) {
    documents(
      first: $first
      after: $after
      search: $search
      type: $type
      standing: $standing
      sort: $sort
      descending: $descending
    ) {
      edges {
        node {
          id
          type
          number
          issuer
          issuedOn
          subject
          ended
          inForceUntil
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
const sorts = { number: 'so', issuedOn: 'ngay' } as const
const standings = ['inForce', 'ended'] as const

/** The registry of documents: found, chosen and sorted by the server, as the address says. */
export function Component() {
  const { documents: m } = useMessages('reference')
  const administration = useMessages('administration')
  const text = useLabel()
  const { rights } = useViewer()
  const [view, change, clear] = useAddressView(['tim', 'loai', 'hieu-luc', 'xep'])
  const order = readOrder(view.xep, sorts)
  const type = documentTypes.find(({ key }) => key === view.loai)?.key ?? null
  const standing = standings.find((one) => one === view['hieu-luc']) ?? null
  const { nodes, ...pages } = usePages(
    documentsQuery,
    {
      first: firstPage,
      search: view.tim || null,
      type,
      standing,
      sort: order?.by ?? null,
      descending: order?.descending ?? null,
    },
    ({ documents }) => documents,
  )
  if (!can(rights, 'administer:reference').allowed) return <NotFound />
  const filtered = [view.tim, view.loai, view['hieu-luc']].some((typed) => typed !== '')
  return (
    <Page title={m.title} wide back={{ to: paths.administration(), label: administration.title }}>
      <p className="mt-2 mb-6 max-w-reading text-quiet">{m.lead}</p>
      <div className="mb-6">
        <ButtonLink to={paths.document('moi')}>{m.add}</ButtonLink>
      </div>
      <SearchedList
        words={m}
        search={view.tim}
        onSearch={(tim) => change({ tim })}
        selects={
          <>
            <SelectField
              id="document-type"
              label={m.type}
              empty={m.allTypes}
              choices={documentTypes.map(({ key, label }) => ({ value: key, label: text(label) }))}
              value={type ?? ''}
              onChange={({ target }) => change({ loai: target.value })}
            />
            <SelectField
              id="document-standing"
              label={m.standing}
              empty={m.allStandings}
              choices={standings.map((one) => ({ value: one, label: m.standings[one] }))}
              value={standing ?? ''}
              onChange={({ target }) => change({ 'hieu-luc': target.value })}
            />
          </>
        }
        pages={pages}
        filtered={filtered}
        onClear={clear}
      >
        <DocumentTable
          documents={nodes}
          order={order}
          sort={(next) => change({ xep: writeOrder(next, sorts) })}
          waiting={pages.phase === 'loading'}
        />
      </SearchedList>
    </Page>
  )
}
