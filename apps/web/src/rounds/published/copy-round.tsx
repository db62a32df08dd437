import { graphql } from '@thidua/schema/generated/gql'
import { useNavigate } from 'react-router'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { PreparedRound } from '../prepared-round.ts'

const copyRound = graphql(/* GraphQL */ `
  mutation CopyRound($id: ID!) {
    result: copyRound(id: $id) {
      __typename
      ... on MutationCopyRoundSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** A new draft from this round, at once. */
export function CopyRound({ round }: { round: PreparedRound }) {
  const { running: m } = useMessages('rounds')
  const navigate = useNavigate()
  const act = useAdministration(copyRound)
  const copy = async () => {
    const { done } = await act.run({ id: round.id })
    if (done) await navigate(paths.preparedRound(done.data.id))
  }
  return (
    <>
      <Button look="secondary" aria-disabled={act.working || undefined} onClick={() => void copy()}>
        {m.copy}
      </Button>
      <AdministrationProblem problem={act.problem} />
    </>
  )
}
