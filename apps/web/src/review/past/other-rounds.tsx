import { stateLabels } from '@thidua/schema/state-labels'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { dateText, numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { PastReport } from './past-query.ts'

interface OtherRoundsProps {
  readonly rounds: PastReport['otherRounds']
  readonly agency: string
}

/** What the agency, or one whose work it took over, did in the host's other rounds. */
export function OtherRounds({ rounds, agency }: OtherRoundsProps) {
  const m = useMessages('past').rounds
  const text = useLabel()
  if (rounds.length === 0) return null
  return (
    <section aria-labelledby="rounds" className="mt-10">
      <h2 id="rounds" className="text-xl">
        {m.title}
      </h2>
      <ul className="mt-3 divide-y divide-line">
        {rounds.map((one) => (
          <li key={one.reportId} className="py-3">
            <Link to={paths.review(one.roundId, one.reportId)} className="inline-block min-h-6 font-medium">
              {one.round}
            </Link>
            <p className="text-sm text-quiet">
              {one.agency === agency ? null : `${one.agency} · `}
              {text(stateLabels[one.state])}
              {one.lastSubmittedAt
                ? ` · ${m.sent(dateText(one.lastSubmittedAt), numberText(one.submissions))}`
                : ` · ${m.neverSent}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
