import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { RoundRow_RoundFragmentDoc } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { dayText } from '../parts/typed-day.ts'

const fragment = graphql(/* GraphQL */ `
  fragment RoundRow_round on AdministeredRound {
    id
    name
    phase
    opensOn
    agencyDeadline
    asked
    submitted
    movement {
      id
      name
    }
  }
`)

/** One round of the list. */
export function RoundRow({ round: from }: { round: FragmentType<typeof RoundRow_RoundFragmentDoc> }) {
  const m = useMessages('rounds')
  const { data: round } = useSuspenseFragment({ fragment, from })
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-3 text-left font-normal">
        <Link to={paths.preparedRound(round.id)} className="inline-flex min-h-11 items-center font-medium">
          {round.name === '' ? m.list.unnamed : round.name}
        </Link>
        {round.name.includes(round.movement.name) ? null : (
          <span className="block text-quiet">{round.movement.name}</span>
        )}
      </th>
      <td className="px-3 whitespace-nowrap">{m.phases[round.phase]}</td>
      <td className="px-3 whitespace-nowrap max-md:hidden">{dayText(round.opensOn)}</td>
      <td className="px-3 whitespace-nowrap max-md:hidden">{dayText(round.agencyDeadline)}</td>
      <td className="px-3 text-right whitespace-nowrap max-sm:hidden">
        {m.list.sentOf(numberText(round.submitted), numberText(round.asked))}
      </td>
    </tr>
  )
}
