import type { PeopleListQuery } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { type Order, SortHeader } from '#ui/list/sort-header.tsx'

type Listed = NonNullable<PeopleListQuery['people']>['edges'][number]['node']

type By = 'name' | 'email' | 'signedIn'

interface PeopleTableProps {
  readonly people: readonly Listed[]
  readonly waiting: boolean
  readonly order: Order<By>
  readonly onSort: (order: Order<By>) => void
}

/** A page of people; a telephone has what they are below their name. */
export function PeopleTable({ people, waiting, order, onSort }: PeopleTableProps) {
  const { people: m } = useMessages('directory')
  return (
    <table aria-label={m.title} className="w-full border-collapse text-sm">
      <thead className="sticky top-0 z-10 bg-paper shadow-[0_2px_0_var(--color-line)]">
        <tr className="align-bottom text-quiet">
          <SortHeader by="name" order={order} sort={onSort} label={m.name} />
          <th scope="col" className="px-3 py-3 text-left font-medium max-sm:hidden">
            {m.memberships}
          </th>
          <SortHeader by="email" order={order} sort={onSort} label={m.email} className="max-md:hidden" />
          <SortHeader by="signedIn" order={order} sort={onSort} label={m.signedIn} className="max-lg:hidden" />
        </tr>
      </thead>
      <tbody>
        {waiting
          ? Array.from({ length: 12 }, (_, line) => (
              <tr key={line} aria-hidden className="border-b border-line">
                <td colSpan={4} className="h-16" />
              </tr>
            ))
          : people.map((person) => <PersonRow key={person.id} person={person} />)}
      </tbody>
    </table>
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
        <p className="font-normal break-all text-quiet md:hidden">{person.email}</p>
        <div className="font-normal text-quiet sm:hidden">{posts}</div>
        {person.deactivatedAt ? <p className="font-normal text-notice">{m.deactivated}</p> : null}
        {person.mailboxDead ? <p className="font-normal text-problem">{m.mailboxDead}</p> : null}
      </th>
      <td className="px-3 py-3 max-sm:hidden">{posts}</td>
      <td className="px-3 py-3 break-all max-md:hidden">{person.email}</td>
      <td className="px-3 py-3 max-lg:hidden">{person.signedInAt ? momentText(person.signedInAt) : m.never}</td>
    </tr>
  )
}
