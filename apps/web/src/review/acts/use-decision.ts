import { graphql } from '@thidua/schema/generated/gql'
import type { DraftRemark } from '#acts/draft-remark.ts'
import { type ActProblem, useReportAct } from '#acts/use-report-act.ts'
import type { ReviewedReport } from '../review-query.ts'

const acceptReport = graphql(/* GraphQL */ `
  mutation AcceptReport($reportId: ID!, $submissionId: ID!) {
    result: acceptReport(reportId: $reportId, submissionId: $submissionId) {
      ...ReportAct_result @unmask
    }
  }
`)

const returnReport = graphql(/* GraphQL */ `
  mutation ReturnReport($input: ReturnReportInput!) {
    result: returnReport(input: $input) {
      ...ReportAct_result @unmask
    }
  }
`)

const undoReport = graphql(/* GraphQL */ `
  mutation UndoReport($reportId: ID!, $eventId: ID!) {
    result: undoReport(reportId: $reportId, eventId: $eventId) {
      ...ReportAct_result @unmask
    }
  }
`)

export type Decision = 'accept' | 'return' | 'undo'

/** The host's decision on the submission that is read, and the way back. Each resolves to whether it happened. */
export function useDecision({ id: reportId, events }: ReviewedReport, submissionId: string) {
  const accept = useReportAct(reportId, acceptReport)
  const giveBack = useReportAct(reportId, returnReport)
  const undo = useReportAct(reportId, undoReport)
  const done = async (act: Promise<ActProblem | null>): Promise<boolean> => (await act) === null
  const decided = events.findLast(({ act }) => act === 'accept' || act === 'return') ?? null
  return {
    /** The last acceptance or return. */
    decided,
    working: accept.working || giveBack.working || undo.working,
    problem: accept.problem ?? giveBack.problem ?? undo.problem,
    accept: () => done(accept.run({ reportId, submissionId })),
    giveBack: (remarks: readonly DraftRemark[]) =>
      done(giveBack.run({ input: { reportId, submissionId, remarks: remarks.map(sent) } })),
    undo: () => done(undo.run({ reportId, eventId: decided?.id ?? '' })),
  }
}

/** The words of a range are read from the submission itself. */
const sent = ({ place, path, range, quote, text, level }: DraftRemark) => ({
  place,
  path,
  ...(range ? { start: range.start, end: range.end } : { quote }),
  text,
  level,
})
