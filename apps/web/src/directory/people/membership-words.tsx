import { graphql } from '@thidua/schema/generated/gql'
import type { Membership_AllFragment } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { dayText, lastDayText, today } from '#administration/day-text.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'

graphql(/* GraphQL */ `
  fragment Membership_all on Membership {
    id
    role
    maySubmit
    validFrom
    validUntil
    holds
    person {
      id
      name
      email
      deactivatedAt
    }
    agency {
      id
      name
    }
    blocks {
      id
      name
    }
    grantedRounds {
      id
      name
    }
  }
`)

export type ShownMembership = Membership_AllFragment

/** What somebody is, where, and from when to when. */
export function MembershipWords({ membership, withAgency }: { membership: ShownMembership; withAgency: boolean }) {
  const { own, from, until } = useMessages('directory')
  const { roles } = useMessages('app')
  const { role, agency, maySubmit, blocks, grantedRounds, validFrom, validUntil } = membership
  const title = role === 'head' && validUntil !== null ? own.deputy : roles[role]
  const notes = [
    validFrom > today() || validUntil ? from(dayText(validFrom)) : null,
    validUntil ? until(lastDayText(validFrom, validUntil)) : null,
    role === 'clerk' && maySubmit ? own.sends.always : null,
    grantedRounds.length > 0 ? own.sendsRounds(grantedRounds.map(({ name }) => name).join('; ')) : null,
    blocks.length > 0 ? blocks.map(({ name }) => name).join('; ') : null,
  ].filter((note) => note !== null)
  return (
    <div>
      <p>
        {title}
        {withAgency ? (
          <>
            {' · '}
            <Link to={paths.agency(agency.id)}>{agency.name}</Link>
          </>
        ) : null}
      </p>
      {notes.length > 0 ? <p className="text-sm text-quiet">{notes.join(' · ')}</p> : null}
    </div>
  )
}
