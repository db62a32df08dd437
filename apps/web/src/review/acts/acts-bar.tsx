import { can, isOfRights } from '@thidua/schema/permissions'
import { stateLabels } from '@thidua/schema/state-labels'
import { useEffect, useRef, useState } from 'react'
import { ActProblem } from '#acts/act-problem.tsx'
import { RefusedAct } from '#acts/refused-act.tsx'
import { subjectOf } from '#acts/subject-of.ts'
import { momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'
import type { DraftRemarks } from '../remarks/use-draft-remarks.ts'
import type { ReviewedReport } from '../review-query.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import { standingProposal } from './standing-proposal.ts'
import { type Decision, useDecision } from './use-decision.ts'

interface ActsBarProps {
  readonly report: ReviewedReport
  /** The submission that is read: what is decided is decided on it. */
  readonly submissionId: string
  readonly notes: DraftRemarks
  readonly startRemark: () => void
}

/** The decision on a report: accept or return, then the way back while nobody acted on it. */
export function ActsBar({ report, submissionId, notes, startRemark }: ActsBarProps) {
  const m = useMessages('review')
  const { refusals } = useMessages('acts')
  const text = useLabel()
  const viewer = useViewer()
  const decision = useDecision(report, submissionId, notes)
  const [asking, setAsking] = useState<'accept' | 'return' | 'propose' | null>(null)
  const [done, setDone] = useState<Decision | null>(null)
  const outcome = useRef<HTMLParagraphElement>(null)
  const subject = subjectOf(report)
  const mayAccept = can(viewer.rights, 'accept:report', subject)
  const mayReturn = can(viewer.rights, 'return:report', subject)
  const mayPropose = can(viewer.rights, 'propose:report', subject).allowed && !mayReturn.allowed
  const mayUndo = can(viewer.rights, 'undo:report', subject)
  const { drafts } = notes
  const working = decision.working || undefined

  // The button that was pressed is gone: the reader goes on at what came of it.
  useEffect(() => {
    if (done) outcome.current?.focus()
  }, [done])

  const finish = async (act: Decision, run: () => Promise<boolean>) => {
    setDone(null)
    const happened = await run()
    setAsking(null)
    if (happened) setDone(act)
  }
  const accept = () => (drafts.length > 0 ? setAsking('accept') : void finish('accept', decision.accept))
  // A return needs a remark: without one it begins with writing it.
  const giveBack = () => (drafts.length > 0 ? setAsking(mayPropose ? 'propose' : 'return') : startRemark())
  useKeys({
    ...(mayAccept.allowed ? { a: accept } : {}),
    ...(mayReturn.allowed || mayPropose ? { r: giveBack } : {}),
  })

  const why = (permission: ReturnType<typeof can>) => {
    if (permission.allowed) return ''
    if (report.closed) return m.acts.closed[report.closed.why](report.closed.reason)
    if (permission.why !== 'wrongState') return refusals[permission.why]
    return report.state === 'COMPILED' ? m.acts.compiled : m.acts.withAgency(text(stateLabels[report.state]))
  }
  const ofRights = (permission: ReturnType<typeof can>) =>
    !permission.allowed && isOfRights(permission.why) ? subject : undefined
  const { decided } = decision
  const accepted = report.state === 'ACCEPTED'
  const undoable = accepted || report.state === 'RETURNED'
  const undoName = accepted ? m.acts.undoAccept : m.acts.undoReturn
  return (
    <fieldset aria-label={m.acts.label} className="min-w-0">
      {undoable && decided && !done ? (
        <p className="mb-2 text-sm">
          {(accepted ? m.acts.accepted : m.acts.returned)(momentText(decided.at), decided.by)}
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2 sm:gap-3">
        {undoable ? (
          mayUndo.allowed ? (
            <Button look="secondary" aria-disabled={working} onClick={() => void finish('undo', decision.undo)}>
              {undoName}
            </Button>
          ) : (
            <RefusedAct acts={[undoName]} why={why(mayUndo)} report={ofRights(mayUndo)} />
          )
        ) : (
          <>
            {mayAccept.allowed ? (
              <Button aria-disabled={working} onClick={accept}>
                {m.acts.accept}
              </Button>
            ) : (
              <RefusedAct acts={[m.acts.accept, m.acts.return]} why={why(mayAccept)} report={ofRights(mayAccept)} />
            )}
            {mayReturn.allowed ? (
              <Button look="secondary" aria-disabled={working} onClick={giveBack}>
                {drafts.length > 0 ? m.acts.returnWith(drafts.length) : m.acts.return}
              </Button>
            ) : mayPropose ? (
              <Button look="secondary" aria-disabled={working} onClick={giveBack}>
                {drafts.length > 0 ? m.acts.proposeWith(drafts.length) : m.acts.propose}
              </Button>
            ) : null}
          </>
        )}
      </div>
      <p ref={outcome} tabIndex={-1} role="status" className="mt-1.5 text-sm font-medium empty:hidden">
        {decision.working ? m.acts.working : done ? m.acts.done[done] : ''}
      </p>
      <ActProblem problem={decision.problem} className="mt-2" />
      <ReturnDialog
        open={asking === 'return' || asking === 'propose'}
        act={asking === 'propose' ? 'propose' : 'return'}
        remarks={drafts}
        proposed={standingProposal(report, submissionId)}
        onConfirm={(returned) =>
          asking === 'propose'
            ? finish('propose', () => decision.propose(returned))
            : finish('return', () => decision.giveBack(returned))
        }
        onCancel={() => setAsking(null)}
      />
      <AcceptDialog
        open={asking === 'accept'}
        unsent={drafts.length}
        onConfirm={() => void finish('accept', decision.accept)}
        onCancel={() => setAsking(null)}
      />
    </fieldset>
  )
}
