import { graphql } from '@thidua/schema/generated/gql'
import { useNavigate } from 'react-router'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { forgetUnsentForms } from '#ui/form/unsent-forms.ts'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import type { PreparedRound } from '../prepared-round.ts'

const discardRound = graphql(/* GraphQL */ `
  mutation DiscardRound($id: ID!, $lastChange: ID) {
    result: discardRound(id: $id, lastChange: $lastChange) {
      __typename
      ... on MutationDiscardRoundSuccess {
        data
      }
      ...Administration_error @unmask
    }
  }
`)

/** Throws a draft away, which nobody else has seen. */
export function DiscardDraft({ round }: { round: PreparedRound }) {
  const { publish: m, running } = useMessages('rounds')
  const navigate = useNavigate()
  const act = useAdministration(discardRound)
  const discard = async () => {
    const { done } = await act.run({ id: round.id, lastChange: round.lastChange ?? null })
    if (!done) return
    forgetUnsentForms()
    await navigate(paths.rounds(), { replace: true })
  }
  return (
    <div className="mt-4">
      <AskedButton
        look="quiet"
        className="-ml-3 text-problem"
        title={m.discard}
        lead={m.discardLine}
        confirm={m.discardConfirm}
        stay={running.keep}
        onConfirm={() => void discard()}
      >
        {m.discard}
      </AskedButton>
      <AdministrationProblem problem={act.problem} />
    </div>
  )
}
