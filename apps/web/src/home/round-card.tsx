import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { RoundCard_RoundFragmentDoc } from '@thidua/schema/generated/graphql'
import { paths } from '#lib/paths.ts'
import { daysLeft, deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { wholeWords } from '#ui/heading/whole-words.ts'

const fragment = graphql(/* GraphQL */ `
  fragment RoundCard_round on Round {
    id
    name
    agencyDeadline
    cancelledReason
    movement {
      id
      name
    }
    dashboard {
      totals {
        due
        submitted
        late
      }
    }
  }
`)

/** After this many days a deadline is history, and counting the days since says nothing. */
const recent = 60

/** A round that the host's people follow: until when, and how many have handed in. */
export function RoundCard({ round: from }: { round: FragmentType<typeof RoundCard_RoundFragmentDoc> }) {
  const m = useMessages('home')
  const deadlines = useMessages('deadlines')
  const { data: round } = useSuspenseFragment({ fragment, from })
  const { due, submitted, late } = round.dashboard.totals
  const left = daysLeft(round.agencyDeadline)
  const titleId = `round-${round.id}`
  return (
    <li className="relative grid gap-x-6 gap-y-4 rounded-2xl border border-line bg-sheet p-5 shadow-sheet transition-colors hover:border-accent sm:grid-cols-[1fr_auto] sm:items-center sm:p-6">
      <div className="min-w-0">
        <h3 id={titleId} className="text-lg">
          {wholeWords(round.name)}
        </h3>
        {round.name.includes(round.movement.name) ? null : (
          <p className="mt-1 text-sm text-quiet">{round.movement.name}</p>
        )}
        {round.cancelledReason ? (
          <p className="mt-2 text-sm font-medium">{deadlines.roundCancelled(round.cancelledReason)}</p>
        ) : null}
        <p className="mt-2 text-sm text-quiet">
          {m.roundDeadline(deadlineDay(round.agencyDeadline))}
          {left > -recent ? <span className="whitespace-nowrap"> – {deadlines.left(left)}</span> : null}
        </p>
        <p className="mt-3 text-sm font-medium">{m.roundProgress(submitted, due, late)}</p>
        <svg
          aria-hidden
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          className="mt-1.5 h-1.5 w-full max-w-md rounded-full"
        >
          <rect width="100" height="1" className="fill-line" />
          <rect width={due > 0 ? (100 * submitted) / due : 0} height="1" className="fill-accent" />
        </svg>
      </div>
      <ButtonLink
        to={paths.round(round.id)}
        look="secondary"
        aria-describedby={titleId}
        className="after:absolute after:inset-0 after:rounded-2xl"
      >
        {m.openRound}
      </ButtonLink>
    </li>
  )
}
