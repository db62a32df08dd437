import type { PeopleListQuery } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { EmailText } from '#ui/email-text.tsx'
import { ListTable } from '#ui/list/list-table.tsx'
import type { Order } from '#ui/list/sort-header.tsx'

type Listed = NonNullable<PeopleListQuery['people']>['edges'][number]['node']

type By = 'name' | 'email' | 'signedIn'

interface PeopleTableProps {
  readonly people: readonly Listed[]
  readonly waiting: boolean
  readonly order: Order<By>
  readonly sort: (order: Order<By>) => void
}

/** A page of people; a telephone has what they are below their name. */
export function PeopleTable({ people, waiting, order, sort }: PeopleTableProps) {
  const { people: m } = useMessages('directory')
  return (
    <ListTable
      label={m.title}
      columns={[
        { label: m.name, by: 'name' },
        { label: m.memberships, className: 'max-sm:hidden' },
        { label: m.email, by: 'email', className: 'max-md:hidden' },
        { label: m.signedIn, by: 'signedIn', className: 'max-lg:hidden' },
      ]}
      order={order}
      sort={sort}
      waiting={waiting}
    >
      {people.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
    </ListTable>
  )
}

function PersonRow({ person }: { person: Listed }) {
  const { people: m } = useMessages('directory')
  const { roles } = useMessages('app')
  const holding = person.memberships.filter(({ holds }) => holds)
  const posts = (
    <>
      {person.administrator ? <p>{m.administrator}</p> : null}
      {holding.map(({ id, role, agency }) => (
        <p key={id}>
          {roles[role]} · {agency.name}
        </p>
      ))}
    </>
  )
  return (
    <tr className="relative border-b border-line align-top hover:bg-accent-wash">
      <th scope="row" className="py-3 pr-3 text-left font-medium">
        <Link to={paths.person(person.id)} className="text-ink after:absolute after:inset-0">
          {person.name}
        </Link>
        <p className="font-normal text-quiet md:hidden">
          <EmailText email={person.email} />
        </p>
        <div className="font-normal text-quiet sm:hidden">{posts}</div>
        {person.deactivatedAt ? <p className="font-normal text-notice">{m.deactivated}</p> : null}
        {person.mailboxDead ? <p className="font-normal text-problem">{m.mailboxDead}</p> : null}
      </th>
      <td className="px-3 py-3 max-sm:hidden">{posts}</td>
      <td className="px-3 py-3 max-md:hidden">
        <EmailText email={person.email} />
      </td>
      <td className="px-3 py-3 max-lg:hidden">{person.signedInAt ? momentText(person.signedInAt) : m.never}</td>
    </tr>
  )
}
