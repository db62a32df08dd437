import { can } from '@thidua/schema/permissions'
import { stateLabels } from '@thidua/schema/state-labels'
import { useEffect, useRef, useState } from 'react'
import { ActProblem } from '#acts/act-problem.tsx'
import { type ReviewAct, useReviewActs } from '#acts/use-review-acts.ts'
import { momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { useReviewKeys } from '../keys/use-review-keys.ts'
import { subjectOf } from '../open-report-of.ts'
import type { DraftRemarks } from '../remarks/use-draft-remarks.ts'
import type { ReviewedReport } from '../review-query.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { RefusedActs } from './refused-acts.tsx'
import { ReturnDialog } from './return-dialog.tsx'

interface ActsBarProps {
  readonly report: ReviewedReport
  readonly notes: DraftRemarks
  readonly startRemark: () => void
}

/** The decision on a report: accept or return, then the way back while nobody acted on it. */
export function ActsBar({ report, notes, startRemark }: ActsBarProps) {
  const m = useMessages('review')
  const text = useLabel()
  const viewer = useViewer()
  const acts = useReviewActs(report.id)
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null)
  const [done, setDone] = useState<ReviewAct | null>(null)
  const outcome = useRef<HTMLParagraphElement>(null)
  const subject = subjectOf(report)
  const mayAccept = can(viewer.rights, 'accept:report', subject)
  const mayReturn = can(viewer.rights, 'return:report', subject)
  const mayUndo = can(viewer.rights, 'undo:report', subject)
  const { drafts } = notes

  // The button that was pressed is gone: the reader goes on at what came of it.
  useEffect(() => {
    if (done) outcome.current?.focus()
  }, [done])

  const finish = async (act: ReviewAct, run: () => Promise<boolean>) => {
    setDone(null)
    const happened = await run()
    setAsking(null)
    if (!happened) return
    if (act === 'return') notes.markSent()
    if (act === 'undo' && report.state === 'RETURNED') notes.takeBack()
    setDone(act)
  }
  const accept = () => (drafts.length > 0 ? setAsking('accept') : void finish('accept', acts.accept))
  // A return needs a remark: without one it begins with writing it.
  const giveBack = () => (drafts.length > 0 ? setAsking('return') : startRemark())
  useReviewKeys({
    ...(mayAccept.allowed ? { a: accept } : {}),
    ...(mayReturn.allowed ? { r: giveBack } : {}),
  })

  const why = (permission: ReturnType<typeof can>) => {
    if (permission.allowed) return ''
    if (permission.why !== 'wrongState') return m.refusals[permission.why]
    return report.state === 'COMPILED' ? m.acts.compiled : m.acts.withAgency(text(stateLabels[report.state]))
  }
  const last = report.events.findLast(({ act }) => act === 'accept' || act === 'return')
  const decided = report.state === 'ACCEPTED' || report.state === 'RETURNED'
  return (
    <fieldset aria-label={m.acts.label} className="min-w-0">
      {decided && last && !done ? (
        <p className="mb-2 text-sm">
          {report.state === 'ACCEPTED'
            ? m.acts.accepted(momentText(last.at), last.by)
            : m.acts.returned(momentText(last.at), last.by)}
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2 sm:gap-3">
        {decided ? (
          mayUndo.allowed ? (
            <Button
              look="secondary"
              aria-disabled={acts.working !== null || undefined}
              onClick={() => void finish('undo', acts.undo)}
            >
              {report.state === 'ACCEPTED' ? m.acts.undoAccept : m.acts.undoReturn}
            </Button>
          ) : (
            <RefusedActs
              acts={[report.state === 'ACCEPTED' ? m.acts.undoAccept : m.acts.undoReturn]}
              why={why(mayUndo)}
            />
          )
        ) : (
          <>
            {mayAccept.allowed ? (
              <Button aria-disabled={acts.working !== null || undefined} onClick={accept}>
                {m.acts.accept}
              </Button>
            ) : (
              <RefusedActs acts={[m.acts.accept, m.acts.return]} why={why(mayAccept)} />
            )}
            {mayReturn.allowed ? (
              <Button look="secondary" aria-disabled={acts.working !== null || undefined} onClick={giveBack}>
                {drafts.length > 0 ? m.acts.returnWith(drafts.length) : m.acts.return}
              </Button>
            ) : null}
          </>
        )}
      </div>
      <p ref={outcome} tabIndex={-1} role="status" className="mt-1.5 text-sm font-medium empty:hidden">
        {acts.working ? m.acts.working : done ? m.acts.done[done] : ''}
      </p>
      <ActProblem className="mt-2">
        {acts.problem && (acts.problem.kind === 'refused' ? m.refusals[acts.problem.why] : m.acts.failed)}
      </ActProblem>
      <ReturnDialog
        open={asking === 'return'}
        remarks={drafts}
        working={acts.working !== null}
        onConfirm={() => void finish('return', () => acts.returnWith(drafts))}
        onCancel={() => setAsking(null)}
      />
      <AcceptDialog
        open={asking === 'accept'}
        unsent={drafts.length}
        onConfirm={() => void finish('accept', acts.accept)}
        onCancel={() => setAsking(null)}
      />
    </fieldset>
  )
}
