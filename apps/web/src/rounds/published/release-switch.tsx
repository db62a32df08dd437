import { graphql } from '@thidua/schema/generated/gql'
import { useId } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { CheckField } from '#ui/form/check-field.tsx'
import type { PreparedRound } from '../prepared-round.ts'

const setRoundReleases = graphql(/* GraphQL */ `
  mutation SetRoundReleases($id: ID!, $lastChange: ID, $releases: Boolean!) {
    result: setRoundReleases(id: $id, lastChange: $lastChange, releases: $releases) {
      __typename
      ... on MutationSetRoundReleasesSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** Whether reviewers only propose returns; it holds from the press on, and for every report of the round. */
export function ReleaseSwitch({ round }: { round: PreparedRound }) {
  const { running: m } = useMessages('rounds')
  const id = useId()
  const act = useAdministration(setRoundReleases)
  return (
    <div className="mt-4 max-w-prose">
      <CheckField
        id={id}
        label={m.releases}
        checked={round.releases}
        onCheck={(releases) => void act.run({ id: round.id, lastChange: round.lastChange ?? null, releases })}
      />
      <AdministrationProblem problem={act.problem} />
    </div>
  )
}
