import { handOf } from '#lib/round-reports/hand.ts'
import type { ListedReport } from '#lib/round-reports/use-round-reports.ts'
import { useMessages } from '#messages/use-messages.ts'

const roles = { CLERK: 'clerk', HEAD: 'head', HOST: null, NOBODY: null } as const

/** Whose turn it is, and who of the agency to write to. */
export function InHand({ state, contacts }: Pick<ListedReport, 'state' | 'contacts'>) {
  const m = useMessages('dashboards')
  const hand = handOf(state)
  const people = contacts.filter(({ role }) => role === roles[hand])
  return (
    <>
      <span className={hand === 'NOBODY' ? 'text-quiet' : undefined}>{m.hands[hand]}</span>
      {people.map(({ name, email }) => (
        <a
          key={email}
          href={`mailto:${email}`}
          title={email}
          className="flex min-h-6 w-fit items-center text-xs print:ml-2 print:inline print:text-quiet"
        >
          {name}
        </a>
      ))}
    </>
  )
}
