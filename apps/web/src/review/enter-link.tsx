import { can } from '@thidua/schema/permissions'
import { subjectOf } from '#acts/subject-of.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import type { ReviewedReport } from './review-query.ts'

/** The way to enter a letter that came by another way; nothing while the report is not waited for. */
export function EnterLink({ report, className }: { report: ReviewedReport; className?: string }) {
  const m = useMessages('review')
  const { rights } = useViewer()
  if (!can(rights, 'enter:report', subjectOf(report)).allowed) return null
  return (
    <ButtonLink look="secondary" to={paths.entering(report.round.id, report.id)} className={className}>
      {m.enter}
    </ButtonLink>
  )
}
