import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

const presentReport = graphql(/* GraphQL */ `
  mutation PresentReport($reportId: ID!) {
    result: presentReport(reportId: $reportId) {
      ...ReportAct_result @unmask
    }
  }
`)

/** Hands the report to the agency's head. */
export function PresentReport({ reportId, primary }: { reportId: string; primary: boolean }) {
  const { submit: m } = useMessages('report')
  const draft = useDraft()
  const navigate = useNavigate()
  const { run, working, problem } = useReportAct(reportId, presentReport)
  const [unsaved, setUnsaved] = useState(false)
  const present = async () => {
    // It closes the draft: what is not on the server by then could not get there any more.
    const settled = await draft.settle()
    setUnsaved(!settled)
    if (settled && (await run({ reportId })) === null) void navigate(paths.report(reportId))
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        look={primary ? 'primary' : 'secondary'}
        aria-disabled={working || undefined}
        onClick={() => void present()}
      >
        {m.present}
      </Button>
      <p className="text-sm text-quiet">{m.presentLine}</p>
      <ActProblem problem={problem}>{unsaved ? m.unsaved : null}</ActProblem>
    </div>
  )
}
