import { can } from '@thidua/schema/permissions'
import { subjectOf } from '#acts/subject-of.ts'
import { deadlineDay } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ExtensionNote } from '#ui/extension-note.tsx'
import type { ReviewedReport } from '../review-query.ts'
import { ExtendDeadline } from './extend-deadline.tsx'
import { TakeBackExtension } from './take-back-extension.tsx'

/** The agency's deadline and how the report stands to it; who extended it, why, and the ways to extend and to correct it. */
export function Deadline({ report }: { report: ReviewedReport }) {
  const m = useMessages('review')
  const viewer = useViewer()
  const { deadline, late, firstSubmittedAt, state, extensions } = report
  const settled = state === 'ACCEPTED' || state === 'COMPILED'
  const mayExtend = !settled && can(viewer.rights, 'extend:report', subjectOf(report)).allowed
  const present = extensions.at(-1) ?? null
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 text-quiet">
        <span>{m.deadline(deadlineDay(deadline))}</span>
        {firstSubmittedAt || late ? <span aria-hidden>·</span> : null}
        {late ? (
          <span className="font-medium text-notice">{firstSubmittedAt ? m.late : m.overdue}</span>
        ) : firstSubmittedAt ? (
          <span>{m.onTime}</span>
        ) : null}
        {mayExtend ? <ExtendDeadline report={report} present={present} /> : null}
        {mayExtend && present?.deadline ? <TakeBackExtension report={report} present={present} /> : null}
      </div>
      {present ? (
        <p className="text-quiet">
          <ExtensionNote extension={present} />
        </p>
      ) : null}
      {extensions.length > 1 ? (
        <details className="text-quiet">
          <summary className="py-1">{m.extension.earlier(extensions.length - 1)}</summary>
          <ol>
            {extensions
              .slice(0, -1)
              .reverse()
              .map((extension) => (
                <li key={extension.id}>
                  <ExtensionNote extension={extension} />
                </li>
              ))}
          </ol>
        </details>
      ) : null}
    </>
  )
}
