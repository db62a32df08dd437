import { roundFrame } from '@thidua/schema/other-round'
import { can } from '@thidua/schema/permissions'
import { useMemo, useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { subjectOf } from '#acts/subject-of.ts'
import { type OpenReport, OpenReportContext } from '#answers/open-report.ts'
import { useDeviceNote } from '#lib/device/device-notes.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { draftOfPage } from '#wizard/preview/draft-of-page.ts'
import { EnteringDesk } from './entering-desk.tsx'
import { type EnteringNote, enteringNoteKey, newEntering } from './entering-note.ts'
import { type EnteredReport, enteringQuery } from './entering-query.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(enteringQuery, { variables: { reportId: params['reportId'] ?? '' }, fetchPolicy: 'network-only' }),
  )

export { keepOnSearch as shouldRevalidate } from '#lib/keep-on-search.ts'

/** The host enters a letter that came by another way: how it came, its scan, its words. */
export function Component() {
  const m = useMessages('entering')
  const { refusals } = useMessages('acts')
  const { report } = useLoadedQuery(loader)
  const viewer = useViewer()
  if (!report) return <NotFound />
  const { agency, round } = report
  const permission = can(viewer.rights, 'enter:report', subjectOf(report))
  return (
    <Page
      title={`${m.title} – ${agency.name}`}
      heading={m.title}
      back={{ to: paths.review(round.id, report.id), label: m.back }}
      wide
    >
      <p className="mt-2 text-lg font-medium">{agency.name}</p>
      <p className="text-quiet">{round.name}</p>
      {permission.allowed ? (
        <Entering key={report.id} report={report} />
      ) : (
        <Notice className="mt-6" title={m.refused}>
          <p className="mt-1">{permission.why === 'wrongState' ? m.wrongState : refusals[permission.why]}</p>
        </Notice>
      )}
    </Page>
  )
}

/** As soon as the device has said what was begun on it. */
function Entering({ report }: { report: EnteredReport }) {
  const viewer = useViewer()
  const [note] = useDeviceNote<EnteringNote>(enteringNoteKey(viewer.id, report.id))
  if (note === undefined) return null
  const known = new Set(report.evidenceToEnter.map(({ id }) => id))
  // What expired, or a colleague removed, is in no form any more.
  return <Begun report={report} note={note && { ...note, files: note.files.filter(({ id }) => known.has(id)) }} />
}

function Begun({ report, note }: { report: EnteredReport; note: EnteringNote | null }) {
  const viewer = useViewer()
  const [start] = useState(() => note ?? newEntering())
  const [draft] = useState(() => draftOfPage(viewer.name, start.answers))
  const open = useMemo(
    (): OpenReport => ({
      id: report.id,
      template: report.outline,
      subject: subjectOf(report),
      remarks: [],
      // The scan belongs to what is entered, no file to a place of it.
      evidence: null,
      toFix: new Set(),
      round: roundFrame(report.round, report.agency.symbol),
      closed: () => null,
    }),
    [report],
  )
  return (
    <DraftContext value={draft}>
      <OpenReportContext value={open}>
        <EnteringDesk report={report} start={start} resumed={note !== null} />
      </OpenReportContext>
    </DraftContext>
  )
}
