import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ReasonForm } from '../parts/reason-form.tsx'
import type { PreparedRound } from '../prepared-round.ts'
import { takeAgenciesOut } from './take-agencies-out.ts'

interface TakeOutProps {
  readonly round: PreparedRound
  readonly agencyId: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Takes an agency out of a round that runs, with the reason that it reads. */
export function TakeOut({ round, agencyId, onDone, onCancel }: TakeOutProps) {
  const { agencies: m } = useMessages('rounds')
  const act = useAdministration(takeAgenciesOut)
  const send = async (reason: string) => {
    const input = { roundId: round.id, lastChange: round.lastChange ?? null, agencyIds: [agencyId], reason }
    const { done } = await act.run({ input })
    if (done) onDone()
  }
  return <ReasonForm line={m.takeOutLine} confirm={m.takeOut} problem={act.problem} send={send} onCancel={onCancel} />
}
