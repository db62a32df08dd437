import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { PeopleFilter } from '@thidua/schema/generated/graphql'
import { can, roles as roleKeys } from '@thidua/schema/permissions'
import { firstPage } from '#lib/graphql/page-sizes.ts'
import { usePages } from '#lib/graphql/use-pages.ts'
import { paths } from '#lib/paths.ts'
import { useAddressView } from '#lib/use-address-view.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { readOrder, writeOrder } from '#ui/list/read-order.ts'
import { SearchedList } from '#ui/list/searched-list.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { InvitePeople } from './invite-people.tsx'
import { PeopleTable } from './people-table.tsx'

const peopleQuery = graphql(/* GraphQL */ `
  query PeopleList(
    $first: Int!
    $after: String
    $search: String
    $filter: PeopleFilter
    $sort: PersonSort
    $descending: Boolean
  ) {
    people(first: $first, after: $after, search: $search, filter: $filter, sort: $sort, descending: $descending) {
      edges {
        node {
          id
          name
          email
          administrator
          deactivatedAt
          mailboxDead
          signedInAt
          memberships {
            id
            role
            holds
            agency {
              id
              name
            }
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

const agencyQuery = graphql(/* GraphQL */ `
  query FilterAgency($id: ID!) {
    agency(id: $id) {
      id
      name
    }
  }
`)

const standings = ['active', 'waiting', 'deactivated'] as const
/** Columns as the address names them. */
const sorts = { name: 'ten', email: 'thu', signedIn: 'dang-nhap' } as const
/** In the address, beside the roles. */
const administrators = 'quan-tri'

/** Everybody who signs in, or did: found and chosen by the server, as the address says. */
export function Component() {
  const { people: m } = useMessages('directory')
  const { roles } = useMessages('app')
  const administration = useMessages('administration')
  const { rights } = useViewer()
  const [view, change, clear] = useAddressView(['tim', 'vai-tro', 'tai-khoan', 'co-quan', 'xep'])
  const agencyId = view['co-quan']
  const { data } = useQuery(agencyQuery, { variables: { id: agencyId }, skip: agencyId === '' })
  const role = roleKeys.find((one) => one === view['vai-tro']) ?? null
  const standing = standings.find((one) => one === view['tai-khoan']) ?? null
  const order = readOrder(view.xep, sorts)
  const filter: PeopleFilter = {
    role,
    administrator: view['vai-tro'] === administrators,
    agencyId: agencyId || null,
    standing,
  }
  const { nodes, ...pages } = usePages(
    peopleQuery,
    {
      first: firstPage,
      search: view.tim || null,
      filter,
      sort: order?.by ?? null,
      descending: order?.descending ?? null,
    },
    ({ people }) => people,
  )
  if (!can(rights, 'administer:directory').allowed) return <NotFound />
  const filtered = [view.tim, view['vai-tro'], view['tai-khoan'], agencyId].some((text) => text !== '')
  return (
    <Page title={m.title} wide back={{ to: paths.administration(), label: administration.title }}>
      <div className="mt-4 mb-6">
        <ButtonLink to={paths.person('moi')}>{m.add}</ButtonLink>
      </div>
      <InvitePeople search={view.tim || null} filter={filter} />
      <SearchedList
        words={m}
        search={view.tim}
        onSearch={(tim) => change({ tim })}
        selects={
          <>
            <SelectField
              id="person-role"
              label={m.role}
              empty={m.allRoles}
              choices={[
                ...roleKeys.map((one) => ({ value: one, label: roles[one] })),
                { value: administrators, label: m.administrator },
              ]}
              value={view['vai-tro']}
              onChange={({ target }) => change({ 'vai-tro': target.value })}
            />
            <SelectField
              id="person-standing"
              label={m.standing}
              empty={m.allStandings}
              choices={standings.map((one) => ({ value: one, label: m.standings[one] }))}
              value={standing ?? ''}
              onChange={({ target }) => change({ 'tai-khoan': target.value })}
            />
          </>
        }
        narrowed={
          agencyId !== '' && data?.agency ? (
            <Button look="quiet" className="-ml-3 mt-2" onClick={() => change({ 'co-quan': '' })}>
              {m.ofAgency(data.agency.name)} ✕
            </Button>
          ) : null
        }
        pages={pages}
        filtered={filtered}
        onClear={clear}
      >
        <PeopleTable
          people={nodes}
          waiting={pages.phase === 'loading'}
          order={order}
          sort={(next) => change({ xep: writeOrder(next, sorts) })}
        />
      </SearchedList>
    </Page>
  )
}
