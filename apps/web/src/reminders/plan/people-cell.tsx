import { useMessages } from '#messages/use-messages.ts'
import type { Planned } from './plan-query.ts'

/** Whom it goes to: names with their role, who is only told of it, and where no mail arrives. */
export function PeopleCell({ people }: { people: Planned['people'] }) {
  const { due: m } = useMessages('reminders')
  const { roles } = useMessages('app')
  return (
    <ul>
      {people.map((person) => (
        <li key={person.id}>
          {person.name}
          <span className="text-quiet">
            {' – '}
            {[
              roles[person.role].toLocaleLowerCase('vi'),
              person.copy ? m.copy : null,
              person.mailboxDead ? m.dead : person.getsMail ? null : m.inApp,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
