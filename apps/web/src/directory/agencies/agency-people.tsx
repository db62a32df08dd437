import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { MembershipWords } from '../people/membership-words.tsx'
import type { ShownAgency } from './agency-query.ts'

/** Who is and who was something in an agency. */
export function AgencyPeople({ agency }: { agency: ShownAgency }) {
  const { agency: m } = useMessages('directory')
  const holding = agency.people.filter(({ holds, person }) => holds && !person.deactivatedAt)
  const others = agency.people.filter((membership) => !holding.includes(membership))
  return (
    <section aria-labelledby="agency-people" className="mt-10">
      <h2 id="agency-people" className="text-xl">
        {m.people}
      </h2>
      {holding.length === 0 ? <p className="mt-3 text-quiet">{m.noPeople}</p> : null}
      <People memberships={holding} />
      {others.length > 0 ? (
        <Disclosure
          summary={m.formerPeople(others.length)}
          summaryClassName="min-h-11 cursor-pointer py-2.5 text-quiet"
          className="mt-2"
        >
          <People memberships={others} />
        </Disclosure>
      ) : null}
      <ButtonLink look="secondary" className="mt-3" to={`${paths.person('moi')}?co-quan=${agency.id}`}>
        {m.addPerson}
      </ButtonLink>
    </section>
  )
}

const People = ({ memberships }: { memberships: ShownAgency['people'] }) => (
  <ul className="mt-2 divide-y divide-line">
    {memberships.map((membership) => (
      <li key={membership.id} className="py-3">
        <Link to={paths.person(membership.person.id)} className="font-medium">
          {membership.person.name}
        </Link>
        <MembershipWords membership={membership} withAgency={false} />
      </li>
    ))}
  </ul>
)
