import { graphql } from '@thidua/schema/generated/gql'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ReasonForm } from '../parts/reason-form.tsx'
import type { PreparedRound } from '../prepared-round.ts'

const cancelRound = graphql(/* GraphQL */ `
  mutation CancelRound($id: ID!, $lastChange: ID, $reason: String!) {
    result: cancelRound(id: $id, lastChange: $lastChange, reason: $reason) {
      __typename
      ... on MutationCancelRoundSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** Cancels a published round, with the reason that every agency reads. */
export function CancelRound({ round, onDone }: { round: PreparedRound; onDone: () => void }) {
  const { running: m } = useMessages('rounds')
  const act = useAdministration(cancelRound)
  const send = async (reason: string) => {
    const { done } = await act.run({ id: round.id, lastChange: round.lastChange ?? null, reason })
    if (done) onDone()
  }
  return (
    <ReasonForm line={m.cancelLine} confirm={m.cancelConfirm} problem={act.problem} send={send} onCancel={onDone} />
  )
}
