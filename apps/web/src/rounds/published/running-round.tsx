import { useEffect, useRef, useState } from 'react'
import { DocumentFile } from '#evidence/document/document-file.tsx'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Modal } from '#ui/overlay/modal.tsx'
import { AgenciesSection } from '../agencies/agencies-section.tsx'
import { dayText } from '../parts/typed-day.ts'
import type { PreparedRound } from '../prepared-round.ts'
import { CancelRound } from './cancel-round.tsx'
import { ChangeRegime } from './change-regime.tsx'
import { CopyRound } from './copy-round.tsx'
import { MoveDeadline } from './move-deadline.tsx'
import { ReleaseSwitch } from './release-switch.tsx'

interface RunningRoundProps {
  readonly round: PreparedRound
  readonly blocks: readonly { readonly id: string; readonly name: string }[]
  /** It was a draft a moment ago. */
  readonly justPublished: boolean
}

/** A published round for who runs it: where it stands, and what can still be changed. */
export function RunningRound({ round, blocks, justPublished }: RunningRoundProps) {
  const { running: m, phases } = useMessages('rounds')
  const [open, setOpen] = useState<'move' | 'cancel' | 'regime' | null>(null)
  const [moved, setMoved] = useState(false)
  const runs = ['scheduled', 'open', 'closed'].includes(round.phase)
  const outcome = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (!justPublished) return
    scrollTo({ top: 0 })
    outcome.current?.focus({ preventScroll: true })
  }, [justPublished])
  const close = () => setOpen(null)
  return (
    <>
      <p className="mt-2 text-quiet">{[round.movement.name, round.hostAgency.name].join(' · ')}</p>
      {round.cancelledReason ? (
        <Notice look="notice" title={m.cancelled} className="mt-4">
          <p>{round.cancelledReason}</p>
        </Notice>
      ) : null}
      <p className="mt-4 text-lg font-semibold">
        {phases[round.phase]} · {m.sent(numberText(round.submitted), numberText(round.asked))}
      </p>
      <p className="mt-1">
        {m.days(
          `${round.opensAtHour} ${dayText(round.opensOn)}`,
          dayText(round.agencyDeadline),
          dayText(round.compilerDeadline),
        )}
      </p>
      <p ref={outcome} tabIndex={-1} role="status" className="mt-1 font-medium empty:hidden">
        {moved ? m.moved : justPublished ? m.published : ''}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <ButtonLink to={paths.round(round.id)}>{m.board}</ButtonLink>
        {runs ? (
          <>
            <Button look="secondary" onClick={() => setOpen('move')}>
              {m.moveDeadline}
            </Button>
            <Button look="secondary" onClick={() => setOpen('regime')}>
              {m.regimeTitle}
            </Button>
            <Button look="problem" onClick={() => setOpen('cancel')}>
              {m.cancel}
            </Button>
          </>
        ) : null}
        <CopyRound round={round} />
      </div>
      {runs ? <ReleaseSwitch round={round} /> : null}
      {round.requestDocument ? <DocumentFile document={round.requestDocument} className="mt-8" /> : null}
      <Modal open={open === 'move'} title={m.moveTitle} onCancel={close}>
        <MoveDeadline
          round={round}
          onDone={() => {
            close()
            setMoved(true)
          }}
          onCancel={close}
        />
      </Modal>
      <Modal open={open === 'regime'} title={m.regimeTitle} onCancel={close}>
        <ChangeRegime round={round} onDone={close} />
      </Modal>
      <Modal open={open === 'cancel'} title={m.cancelTitle} onCancel={close}>
        <CancelRound round={round} onDone={close} />
      </Modal>
      <AgenciesSection round={round} blocks={blocks} />
    </>
  )
}
