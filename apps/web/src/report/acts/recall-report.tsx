import { graphql } from '@thidua/schema/generated/gql'
import { can, isOfRights } from '@thidua/schema/permissions'
import { useNavigate } from 'react-router'
import { ActProblem } from '#acts/act-problem.tsx'
import { RefusedAct } from '#acts/refused-act.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

const recallReport = graphql(/* GraphQL */ `
  mutation RecallReport($reportId: ID!, $submissionId: ID!) {
    result: recallReport(reportId: $reportId, submissionId: $submissionId) {
      ...ReportAct_result @unmask
    }
  }
`)

/** Takes a submission back while nobody at the host has opened it; afterwards says why not. */
export function RecallReport({ submissionId }: { submissionId: string }) {
  const { subject, id } = useOpenReport()
  const { receipt: m } = useMessages('report')
  const acts = useMessages('acts')
  const { rights } = useViewer()
  const navigate = useNavigate()
  const { run, working, problem } = useReportAct(id, recallReport)
  // Once it is accepted there is nothing to take back.
  if (subject.state !== 'SUBMITTED' && subject.state !== 'RESUBMITTED') return null
  const may = can(rights, 'recall:report', subject)
  const recall = async () => {
    if ((await run({ reportId: id, submissionId })) === null) void navigate(paths.report(id))
  }
  return (
    <section aria-labelledby="recall" className="mt-10 print:hidden">
      <h2 id="recall" className="text-lg">
        {m.recallTitle}
      </h2>
      <div className="mt-3">
        {may.allowed ? (
          <>
            <p className="mb-3 text-quiet">{m.recallLine}</p>
            <Button look="secondary" aria-disabled={working || undefined} onClick={() => void recall()}>
              {m.recall}
            </Button>
          </>
        ) : (
          <RefusedAct
            acts={[m.recall]}
            why={acts.refusals[may.why]}
            report={isOfRights(may.why) ? subject : undefined}
          />
        )}
        <ActProblem problem={problem} className="mt-2" />
      </div>
    </section>
  )
}
