import { useQuery } from '@apollo/client/react'
import { can } from '@thidua/schema/permissions'
import { useOpenReport } from '#answers/open-report.ts'
import { ChangesView } from '#changes/changes-view.tsx'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { kept } from '#lib/offline/kept-answers.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { returnedQuery } from './returned-query.ts'

/**
 * After a return, before it is sent again: the host's remarks, what the clerk answered and what changed. Open for the
 * head, who signs it; folded for who wrote it.
 */
export function SinceReturn() {
  const { id, subject } = useOpenReport()
  const { sinceReturn } = useMessages('report').check
  const { rights } = useViewer()
  const answers = useAnswers()
  const returned = subject.submissions > 0 && ['RETURNED', 'REVISING', 'WITH_HEAD'].includes(subject.state)
  const { data } = useQuery(returnedQuery, {
    variables: { id },
    skip: !returned,
    fetchPolicy: 'cache-and-network',
    ...kept,
  })
  const report = data?.report
  if (!returned || !report?.latestSubmission || report.remarks.length === 0) return null
  return (
    <details
      open={can(rights, 'sendBack:report', subject).allowed}
      className="mt-6 rounded-xl border border-line bg-sheet"
    >
      <summary className="cursor-pointer px-5 py-4 text-lg font-semibold">{sinceReturn}</summary>
      <div className="px-5 pb-5">
        <ChangesView before={report.latestSubmission} after={{ number: null, answers }} remarks={report.remarks} />
      </div>
    </details>
  )
}
