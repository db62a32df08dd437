import { useApolloClient } from '@apollo/client/react'
import { stateLabels } from '@thidua/schema/state-labels'
import { useState } from 'react'
import { Link } from 'react-router'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { deadlineDay } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import type { PreparedRound } from '../prepared-round.ts'
import { askAgencies } from './add-agencies.tsx'
import type { Asked } from './asked.ts'
import { MoveReport } from './move-report.tsx'
import { takeAgenciesOut } from './take-agencies-out.ts'
import { TakeOut } from './take-out.tsx'

interface AskedRowProps {
  readonly round: PreparedRound
  readonly asked: Asked
}

/** One agency of a round: its report, and the way in or out. */
export function AskedRow({ round, asked }: AskedRowProps) {
  const { agencies: m } = useMessages('rounds')
  const text = useLabel()
  const client = useApolloClient()
  const out = useAdministration(takeAgenciesOut)
  const again = useAdministration(askAgencies)
  const [open, setOpen] = useState<'takeOut' | 'move' | null>(null)
  const { agency, reportId, state, ended, withoutWriters, withdrawnReason, extendedTo } = asked
  const refetch = () => client.refetchQueries({ include: ['AskedAgencies'] }).catch(() => undefined)
  const basis = { roundId: round.id, lastChange: round.lastChange ?? null, agencyIds: [agency.id] }
  const remove = async () => {
    const { done } = await out.run({ input: basis })
    if (done) await refetch()
  }
  const takeBack = async () => {
    const { done } = await again.run({ input: basis })
    if (done) await refetch()
  }
  const finish = () => {
    setOpen(null)
    void refetch()
  }
  const changeable = round.phase !== 'cancelled' && round.phase !== 'compiled'
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2.5 pr-3 text-left font-normal">
        {reportId && !withdrawnReason ? (
          <Link to={paths.review(round.id, reportId)} className="font-medium">
            {agency.name}
          </Link>
        ) : (
          <span className="font-medium">{agency.name}</span>
        )}
        <span className="block text-quiet">
          {[
            state && !withdrawnReason ? text(stateLabels[state]) : null,
            extendedTo ? m.extendedTo(deadlineDay(extendedTo)) : null,
            withdrawnReason ? m.withdrawn(withdrawnReason) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {withoutWriters && !withdrawnReason ? <span className="block text-notice">{m.withoutWriters}</span> : null}
        {ended ? <span className="block text-notice">{m.ended}</span> : null}
        <AdministrationProblem problem={out.problem ?? again.problem} />
      </th>
      <td className="px-3 py-2.5 max-sm:hidden">{agency.block?.name}</td>
      <td className="py-0.5 pl-3 text-right">
        {!changeable ? null : round.phase === 'draft' ? (
          <Button look="quiet" aria-label={m.removeOf(agency.name)} onClick={() => void remove()}>
            {m.remove}
          </Button>
        ) : withdrawnReason ? (
          <Button look="quiet" aria-label={`${m.takeBack}: ${agency.name}`} onClick={() => void takeBack()}>
            {m.takeBack}
          </Button>
        ) : (
          <>
            {ended ? (
              <Button look="quiet" aria-label={`${m.move}: ${agency.name}`} onClick={() => setOpen('move')}>
                {m.move}
              </Button>
            ) : null}
            <Button look="quiet" aria-label={`${m.outOfRound}: ${agency.name}`} onClick={() => setOpen('takeOut')}>
              {m.outOfRound}
            </Button>
          </>
        )}
        <Modal open={open === 'takeOut'} title={m.takeOutTitle(agency.name)} onCancel={() => setOpen(null)}>
          <TakeOut round={round} agencyId={agency.id} onDone={finish} onCancel={() => setOpen(null)} />
        </Modal>
        <Modal open={open === 'move'} title={m.moveTitle(agency.name)} onCancel={() => setOpen(null)}>
          <MoveReport round={round} asked={asked} onDone={finish} onCancel={() => setOpen(null)} />
        </Modal>
      </td>
    </tr>
  )
}
