import { can } from '@thidua/schema/permissions'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Quote } from '#acts/draft-remark.ts'
import { subjectOf } from '#acts/subject-of.ts'
import { LetterPreview } from '#answers/letter-preview.tsx'
import { ChangesView } from '#changes/changes-view.tsx'
import { writeListView } from '#lib/round-reports/list-view.ts'
import { useListView } from '#lib/round-reports/use-list-view.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { KeysDialog } from '#ui/keys/keys-dialog.tsx'
import { ViewSwitch } from '#ui/view-switch.tsx'
import { ActsBar } from './acts/acts-bar.tsx'
import { ProposalNotice } from './acts/proposal-notice.tsx'
import { useOpenSubmission } from './acts/use-open-submission.ts'
import { FactsPanel } from './facts/facts-panel.tsx'
import { NewerLine } from './newer-line.tsx'
import { HostNotes } from './reading/host-notes.tsx'
import { ItemPasses } from './reading/item-passes.tsx'
import { ReadBy } from './reading/read-by.tsx'
import { useHeartbeat } from './reading/use-heartbeat.ts'
import { CarryOver } from './remarks/carry-over.tsx'
import { rangeOfWords } from './remarks/range-of-words.ts'
import { RemarksPanel } from './remarks/remarks-panel.tsx'
import { type LetterHandle, ReviewedLetter } from './remarks/reviewed-letter.tsx'
import type { Sight } from './remarks/show-in-letter.tsx'
import { useDraftRemarks } from './remarks/use-draft-remarks.ts'
import { useWriting } from './remarks/use-writing.ts'
import { ReviewFrame } from './review-frame.tsx'
import type { ReviewedReport, SentSubmission } from './review-query.ts'
import { SubmissionLine } from './submission-line.tsx'
import { useAskedPlace } from './use-asked-place.ts'
import { useStandings } from './use-standings.ts'

interface ReviewDeskProps {
  readonly report: ReviewedReport
  readonly latest: SentSubmission
  /** The submission before, which the latest is compared with. */
  readonly before: SentSubmission | null
}

/** One submitted report: what changed or the whole letter, remarks and figures beside it, the decision at the foot. */
export function ReviewDesk({ report, latest, before }: ReviewDeskProps) {
  const { views: m, keys } = useMessages('review')
  const viewer = useViewer()
  const [view] = useListView()
  const filter = writeListView(view)
  const listed = filter === '' ? '?' : `${filter}&`
  const notes = useDraftRemarks(report, latest.id)
  const form = useWriting(latest.id)
  const { write } = form
  const [toShow, setToShow] = useState<Sight | null>(null)
  const letter = useRef<LetterHandle>(null)
  const [query, setQuery] = useSearchParams()
  // After a resubmission the first view is what changed; a decision does not turn the page.
  const [changesFirst] = useState(report.state === 'RESUBMITTED')
  const chosen = query.get('xem')
  const seesChanges = before !== null && (chosen === 'thay-doi' || (changesFirst && chosen !== 'toan-van'))
  const subject = subjectOf(report)
  const mayRemark = (['return:report', 'propose:report'] as const).some(
    (act) => can(viewer.rights, act, subject).allowed,
  )
  useOpenSubmission(report, latest.id)
  useHeartbeat(report)

  const submissions = useMemo(() => (before ? [latest, before] : [latest]), [latest, before])
  const standing = useStandings(report.id, report.remarks, submissions, latest)
  const marked = useMemo(
    () =>
      [...notes.drafts, ...report.remarks.filter(({ state }) => state !== 'closed')].flatMap((remark): Sight[] => {
        const now = standing(remark)
        return now.kind === 'here' ? [{ place: remark.place, ...now }] : []
      }),
    [notes.drafts, report.remarks, standing],
  )
  // Beside the changes stand only the remarks that the changes do not list already.
  const sent = seesChanges ? report.remarks.filter(({ submission }) => submission !== before.number) : report.remarks
  const sheet = useMemo(
    () => <LetterPreview report={report} answers={latest.answers} status="submitted" />,
    [report, latest.answers],
  )

  useEffect(() => {
    if (!toShow || seesChanges) return
    letter.current?.show(toShow)
    setToShow(null)
  }, [toShow, seesChanges])

  const show: LetterHandle['show'] = (sight) => {
    if (seesChanges) setQuery((now) => ({ ...Object.fromEntries(now), xem: 'toan-van' }), { preventScrollReset: true })
    setToShow(sight)
  }
  const showWords = (path: string, words: string) =>
    show({ place: '', path, range: rangeOfWords(latest.answers[path], words) })
  useAskedPlace(showWords)
  const onQuotes = useMemo(
    () => (mayRemark ? (quotes: readonly Quote[]) => write({ kind: 'new', quotes }) : null),
    [mayRemark, write],
  )
  return (
    <ReviewFrame
      report={report}
      acts={
        <ActsBar
          report={report}
          submissionId={latest.id}
          notes={notes}
          startRemark={() => write({ kind: 'new', quotes: [] })}
        />
      }
    >
      <SubmissionLine report={report} submission={latest} />
      <ReadBy report={report} />
      <ProposalNotice report={report} submissionId={latest.id} />
      <NewerLine report={report} latest={latest} />
      {before ? (
        <ViewSwitch
          label={m.label}
          views={[
            { label: m.changes, search: `${listed}xem=thay-doi`, current: seesChanges },
            { label: m.letter, search: `${listed}xem=toan-van`, current: !seesChanges },
          ]}
        />
      ) : null}
      <div className="mt-6 grid grid-cols-1 gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          {seesChanges ? (
            <ChangesView before={before} after={latest} remarks={report.remarks} />
          ) : (
            <ReviewedLetter ref={letter} answers={latest.answers} marked={marked} onQuotes={onQuotes}>
              {sheet}
            </ReviewedLetter>
          )}
        </div>
        <aside className="flex min-w-0 flex-col gap-8 print:hidden">
          <div className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-7rem)] lg:overflow-y-auto lg:pr-1 lg:pb-4">
            {before && mayRemark ? <CarryOver before={before} latest={latest} notes={notes} /> : null}
            <RemarksPanel notes={notes} sent={sent} form={form} show={show} standing={standing} mayRemark={mayRemark} />
            <ItemPasses report={report} latest={latest} before={before} show={show} />
            <HostNotes report={report} />
            <FactsPanel
              answers={latest.answers}
              figures={report.latestSubmission?.figures ?? []}
              plans={report.latestSubmission?.plans ?? []}
              citations={report.latestSubmission?.citations ?? []}
              show={showWords}
              onRemark={onQuotes && ((quote) => onQuotes([quote]))}
            />
            <div className="mt-6 -ml-3 text-sm">
              <KeysDialog title={keys.title} list={keys.list} />
            </div>
          </div>
        </aside>
      </div>
    </ReviewFrame>
  )
}
