import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { can, type Viewer } from '@thidua/schema/permissions'
import { useMessages } from '#messages/use-messages.ts'
import type { ShownMembership } from '../people/membership-words.tsx'
import { asRights, listRights, type RightsSubject } from './list-rights.ts'
import { RightsTable } from './rights-table.tsx'

const rightsQuery = graphql(/* GraphQL */ `
  query PersonRights($id: ID!) {
    person(id: $id) {
      id
      name
      administrator
      memberships {
        ...Membership_all @unmask
      }
    }
  }
`)

/** A report of which somebody in this role is asked: their own agency's, or one that is sent to them. */
function reportOf({ role, agency, blocks, grantedRounds }: ShownMembership): RightsSubject {
  const own = role === 'clerk' || role === 'head'
  return {
    roundId: grantedRounds[0]?.id ?? '',
    agencyId: own ? agency.id : '',
    blockId: blocks[0]?.id ?? null,
    hostAgencyId: own ? '' : agency.id,
  }
}

/** What one person may do, role by role, and what not. */
export function PersonRights({ personId }: { personId: string }) {
  const m = useMessages('rights')
  const { roles } = useMessages('app')
  const { data } = useQuery(rightsQuery, { variables: { id: personId }, fetchPolicy: 'cache-and-network' })
  const person = data?.person
  if (!person) return null
  const holding = person.memberships.filter(({ holds }) => holds)
  const rights: Viewer = {
    personId,
    administrator: person.administrator,
    memberships: holding.map(asRights),
  }
  const everywhere = (['administer:directory', 'administer:movements'] as const).map((act) => ({
    act,
    permission: can(rights, act),
  }))
  return (
    <>
      <p className="mt-2 text-quiet">{m.leadPerson(person.name)}</p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[20rem_1fr]">
        {everywhere.map(({ act, permission }) => (
          <div key={act} className="contents">
            <dt className="font-medium">{m.others[act]}</dt>
            <dd className={permission.allowed ? undefined : 'text-quiet'}>
              {permission.allowed ? m.may : m.why[permission.why]}
            </dd>
          </div>
        ))}
      </dl>
      {holding.map((membership) => {
        const { id, role, agency } = membership
        const place = role === 'clerk' || role === 'head' ? m.here(agency.name) : m.hosts(agency.name)
        return (
          <section key={id} aria-label={`${roles[role]} · ${place}`} className="mt-8">
            <h2 className="text-xl">{roles[role]}</h2>
            <p className="text-quiet">{place}</p>
            <RightsTable rows={listRights([{ id: personId, name: person.name, rights }], reportOf(membership))} />
          </section>
        )
      })}
    </>
  )
}
