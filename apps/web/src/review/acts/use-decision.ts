import { graphql } from '@thidua/schema/generated/gql'
import { type ActProblem, type ReportAct, useReportAct } from '#acts/use-report-act.ts'
import type { DraftRemarks } from '../remarks/use-draft-remarks.ts'
import type { ReviewedReport } from '../review-query.ts'

const acceptReport = graphql(/* GraphQL */ `
  mutation AcceptReport($reportId: ID!, $submissionId: ID!) {
    result: acceptReport(reportId: $reportId, submissionId: $submissionId) {
      ...ReadingAct_result @unmask
    }
  }
`)

const returnReport = graphql(/* GraphQL */ `
  mutation ReturnReport($input: ReturnReportInput!) {
    result: returnReport(input: $input) {
      ...ReadingAct_result @unmask
    }
  }
`)

const undoReport = graphql(/* GraphQL */ `
  mutation UndoReport($reportId: ID!, $eventId: ID!) {
    result: undoReport(reportId: $reportId, eventId: $eventId) {
      ...ReadingAct_result @unmask
    }
  }
`)

const proposeReturn = graphql(/* GraphQL */ `
  mutation ProposeReturn($input: ProposeReturnInput!) {
    result: proposeReturn(input: $input) {
      ...ReadingAct_result @unmask
    }
  }
`)

export type Decision = 'accept' | 'return' | 'propose' | 'undo'

/** What goes back to the agency: remarks by id, and places to reopen beside theirs. */
export interface Returned {
  readonly ids: readonly string[]
  readonly places: readonly string[]
  /** `yyyy-MM-dd`; null where no day is named. */
  readonly againBy: string | null
  /** To the compiler, where a return is only proposed. */
  readonly word: string
}

/** The host's decision on the submission that is read, and the way back. Each resolves to whether it happened. */
export function useDecision({ id: reportId, events }: ReviewedReport, submissionId: string, notes: DraftRemarks) {
  const accept = useReportAct(reportId, acceptReport)
  const giveBack = useReportAct(reportId, returnReport)
  const undo = useReportAct(reportId, undoReport)
  const propose = useReportAct(reportId, proposeReturn)
  const acts = [accept, giveBack, undo, propose] as readonly Pick<ReportAct<never>, 'working' | 'problem'>[]
  const done = async (act: Promise<ActProblem | null>): Promise<boolean> => (await act) === null
  const decided = events.findLast(({ act }) => act === 'accept' || act === 'return') ?? null
  return {
    /** The last acceptance or return. */
    decided,
    working: acts.some(({ working }) => working),
    problem: acts.find(({ problem }) => problem)?.problem ?? null,
    accept: () => done(accept.run({ reportId, submissionId })),
    giveBack: async ({ ids, places, againBy }: Returned) => {
      const drafts = await notes.named(ids)
      if (!drafts) return false
      return done(
        giveBack.run({ input: { reportId, submissionId, remarks: [], drafts, places: [...places], againBy } }),
      )
    },
    propose: async ({ ids, places, word }: Returned) => {
      const drafts = await notes.named(ids)
      if (!drafts) return false
      return done(propose.run({ input: { reportId, submissionId, drafts, places: [...places], word } }))
    },
    undo: () => done(undo.run({ reportId, eventId: decided?.id ?? '' })),
  }
}
