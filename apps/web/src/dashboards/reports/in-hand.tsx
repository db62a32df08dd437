import { handOf } from '#lib/round-reports/hand.ts'
import type { ListedReport } from '#lib/round-reports/use-round-reports.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { ReviewersOf } from './reviewers-of.ts'

const roles = { CLERK: 'clerk', HEAD: 'head', HOST: null, NOBODY: null } as const

interface InHandProps {
  readonly report: ListedReport
  readonly reviewersOf: ReviewersOf
}

/**
 * Whose turn it is, and whom to write to: people of the agency; or of the host who took the report, else the reviewers of its
 * block, and whether anybody has opened it.
 */
export function InHand({ report, reviewersOf }: InHandProps) {
  const m = useMessages('dashboards')
  const hand = handOf(report.state)
  const { reviewer, reminded } = report
  const people =
    hand === 'HOST'
      ? reviewer
        ? []
        : reviewersOf(report.agency.block?.id ?? null)
      : report.contacts.filter(({ role }) => role === roles[hand])
  return (
    <>
      <span className={hand === 'NOBODY' ? 'text-quiet' : undefined}>{m.hands[hand]}</span>
      {hand === 'HOST' && reviewer ? <span className="block text-xs text-quiet">{reviewer.name}</span> : null}
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
      {hand === 'HOST' ? (
        <span className="block text-xs text-quiet print:ml-2 print:inline">
          {report.openedByHost ? m.list.opened : m.list.unopened}
        </span>
      ) : null}
      {reminded ? (
        <span className="block text-xs whitespace-normal text-quiet print:ml-2 print:inline">
          {m.list.reminded(reminded.count, momentText(reminded.lastAt), reminded.lastBy)}
        </span>
      ) : null}
    </>
  )
}
