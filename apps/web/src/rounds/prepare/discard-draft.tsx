import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
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
  const [open, setOpen] = useState(false)
  const discard = async () => {
    const { done } = await act.run({ id: round.id, lastChange: round.lastChange ?? null })
    if (done) await navigate(paths.rounds(), { replace: true })
  }
  return (
    <div className="mt-4">
      <Button look="quiet" className="-ml-3 text-problem" onClick={() => setOpen(true)}>
        {m.discard}
      </Button>
      <Modal open={open} title={m.discard} onCancel={() => setOpen(false)}>
        <p>{m.discardLine}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button look="problem" onClick={() => void discard()}>
            {m.discardConfirm}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {running.keep}
          </Button>
        </div>
        <AdministrationProblem problem={act.problem} />
      </Modal>
    </div>
  )
}
