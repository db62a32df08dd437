import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { MovementRounds_RoundFragmentDoc } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { dayText } from '../parts/typed-day.ts'

const fragment = graphql(/* GraphQL */ `
  fragment MovementRounds_round on AdministeredRound {
    id
    name
    phase
    agencyDeadline
  }
`)

type Round = FragmentType<typeof MovementRounds_RoundFragmentDoc> & { readonly id: string }

/** The rounds of a movement, each with its state. */
export function MovementRounds({ rounds }: { rounds: readonly Round[] }) {
  const { movement: m } = useMessages('rounds')
  if (rounds.length === 0) return <p className="mt-3 text-quiet">{m.noRounds}</p>
  return (
    <ul className="mt-3 flex flex-col divide-y divide-line">
      {rounds.map((round) => (
        <Line key={round.id} round={round} />
      ))}
    </ul>
  )
}

function Line({ round: from }: { round: Round }) {
  const m = useMessages('rounds')
  const { data: round } = useSuspenseFragment({ fragment, from })
  return (
    <li className="flex flex-wrap items-center gap-x-4 py-1">
      <Link to={paths.preparedRound(round.id)} className="inline-flex min-h-11 items-center font-medium">
        {round.name === '' ? m.list.unnamed : round.name}
      </Link>
      <span className="text-sm text-quiet">
        {[m.phases[round.phase], dayText(round.agencyDeadline)].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}
