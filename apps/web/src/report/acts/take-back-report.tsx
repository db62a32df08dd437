import { graphql } from '@thidua/schema/generated/gql'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

const takeBackReport = graphql(/* GraphQL */ `
  mutation TakeBackReport($reportId: ID!) {
    result: takeBackReport(reportId: $reportId) {
      ...ReportAct_result @unmask
    }
  }
`)

/** Undoes the presenting, as long as the head has done nothing with the report. */
export function TakeBackReport({ reportId }: { reportId: string }) {
  const { states: m } = useMessages('report')
  const { run, working, problem } = useReportAct(reportId, takeBackReport)
  return (
    <>
      <Button
        look="secondary"
        className="mt-4"
        aria-disabled={working || undefined}
        onClick={() => void run({ reportId })}
      >
        {m.takeBack}
      </Button>
      <ActProblem problem={problem} className="mt-2" />
    </>
  )
}
