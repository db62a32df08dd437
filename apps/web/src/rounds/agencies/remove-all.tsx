import { useApolloClient } from '@apollo/client/react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import type { PreparedRound } from '../prepared-round.ts'
import { takeAgenciesOut } from './take-agencies-out.ts'

/** Empties the list of a draft. */
export function RemoveAll({ round }: { round: PreparedRound }) {
  const { agencies: m, running } = useMessages('rounds')
  const client = useApolloClient()
  const act = useAdministration(takeAgenciesOut)
  const run = async () => {
    const { done } = await act.run({ input: { roundId: round.id, lastChange: round.lastChange ?? null } })
    if (done) await client.refetchQueries({ include: ['AskedAgencies'] }).catch(() => undefined)
  }
  return (
    <>
      <AskedButton
        look="quiet"
        className="mt-2 -ml-3"
        title={m.removeAll}
        lead={m.removeAllLead}
        confirm={m.removeAllConfirm(numberText(round.asked))}
        stay={running.keep}
        onConfirm={() => void run()}
      >
        {m.removeAll}
      </AskedButton>
      <AdministrationProblem problem={act.problem} />
    </>
  )
}
