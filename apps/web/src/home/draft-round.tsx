import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { DraftRound_RoundFragmentDoc } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

const fragment = graphql(/* GraphQL */ `
  fragment DraftRound_round on AdministeredRound {
    id
    name
    asked
    movement {
      id
      name
    }
  }
`)

/** A round that the person prepares: nobody else knows of it yet. */
export function DraftRound({ round: from }: { round: FragmentType<typeof DraftRound_RoundFragmentDoc> }) {
  const m = useMessages('home')
  const { data: round } = useSuspenseFragment({ fragment, from })
  return (
    <li className="flex flex-wrap items-center gap-x-4 py-1">
      <Link to={paths.preparedRound(round.id)} className="inline-flex min-h-11 items-center font-medium">
        {round.name === '' ? m.unnamedRound : round.name}
      </Link>
      <span className="text-sm text-quiet">
        {round.movement.name} · {m.draftAgencies(numberText(round.asked))}
      </span>
    </li>
  )
}
