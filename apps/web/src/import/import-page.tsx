import { useOpenReport } from '#answers/open-report.ts'
import { importNoteKey } from '#lib/import-note.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { GuideLink } from '#ui/guide-link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { ImportDesk } from './import-desk.tsx'

/** A Word report taken apart beside the items of this one; each part goes in when the person says so. */
export function Component() {
  const m = useMessages('import')
  const viewer = useViewer()
  const { id: reportId } = useOpenReport()
  return (
    <Page title={m.title} back={{ to: paths.report(reportId), label: m.back }} wide>
      <p className="mt-2 max-w-[70ch] text-quiet">{m.intro}</p>
      <GuideLink section="tep-word" />
      <ImportDesk note={importNoteKey(viewer.id, reportId)}>
        <Notice look="accent" title={m.finished.title} className="mt-4">
          <p className="mt-1">{m.finished.body}</p>
          <ButtonLink to={paths.report(reportId)} className="mt-4">
            {m.finished.toReport}
          </ButtonLink>
        </Notice>
      </ImportDesk>
    </Page>
  )
}
