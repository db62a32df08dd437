import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useNavigate } from 'react-router'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

const takeOverReport = graphql(/* GraphQL */ `
  mutation TakeOverReport($reportId: ID!, $submissionId: ID!) {
    result: takeOverReport(reportId: $reportId, submissionId: $submissionId) {
      ...ReportAct_result @unmask
    }
  }
`)

/** Of a report that the host entered: the agency goes on with it, while it waits to be read. */
export function TakeOverReport({ submissionId }: { submissionId: string }) {
  const { entered: m } = useMessages('acts')
  const { id, subject } = useOpenReport()
  const { rights } = useViewer()
  const navigate = useNavigate()
  const { run, working, problem } = useReportAct(id, takeOverReport)
  if (!can(rights, 'takeOver:report', subject).allowed) return null
  const takeOver = async () => {
    if ((await run({ reportId: id, submissionId })) === null) await navigate(paths.report(id))
  }
  return (
    <section aria-labelledby="take-over" className="mt-8 print:hidden">
      <h2 id="take-over" className="text-lg">
        {m.title}
      </h2>
      <p className="mt-2 text-quiet">{m.takeOverLine}</p>
      <Button look="secondary" className="mt-3" aria-disabled={working || undefined} onClick={() => void takeOver()}>
        {m.takeOver}
      </Button>
      <ActProblem problem={problem} className="mt-2" />
    </section>
  )
}
