import { useApolloClient } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { ReviewActs_ResultFragment } from '@thidua/schema/generated/graphql'
import type { Refusal } from '@thidua/schema/permissions'
import { useState } from 'react'
import type { DraftRemark } from './draft-remark.ts'

/** What every act answers: the report as it is now, or why not. */
graphql(/* GraphQL */ `
  fragment ReviewActs_result on ReportActResult {
    __typename
    ... on ReportActSuccess {
      report {
        id
        ...ReviewActs_report
      }
    }
    ... on ForbiddenError {
      why
    }
  }
`)

const acceptReport = graphql(/* GraphQL */ `
  mutation AcceptReport($reportId: ID!) {
    result: acceptReport(reportId: $reportId) {
      ...ReviewActs_result @unmask
    }
  }
`)

const returnReport = graphql(/* GraphQL */ `
  mutation ReturnReport($input: ReturnReportInput!) {
    result: returnReport(input: $input) {
      ...ReviewActs_result @unmask
    }
  }
`)

const undoReport = graphql(/* GraphQL */ `
  mutation UndoReport($reportId: ID!) {
    result: undoReport(reportId: $reportId) {
      ...ReviewActs_result @unmask
    }
  }
`)

const extendDeadline = graphql(/* GraphQL */ `
  mutation ExtendDeadline($input: ExtendDeadlineInput!) {
    result: extendDeadline(input: $input) {
      ...ReviewActs_result @unmask
    }
  }
`)

export type ReviewAct = 'accept' | 'return' | 'undo'

/** Why an act did not happen: a rule, or no answer. */
type ActProblem = { readonly kind: 'refused'; readonly why: Refusal } | { readonly kind: 'failed' }

export interface ReviewActs {
  /** The act under way; one at a time. */
  readonly working: ReviewAct | 'extend' | null
  readonly problem: ActProblem | null
  /** Each resolves to whether it happened. */
  readonly accept: () => Promise<boolean>
  readonly returnWith: (remarks: readonly DraftRemark[]) => Promise<boolean>
  readonly undo: () => Promise<boolean>
  /** `deadline` is its last day, `yyyy-MM-dd`; null takes the extension back. */
  readonly extend: (deadline: string | null, reason: string) => Promise<boolean>
}

/** The host's acts on one report. */
export function useReviewActs(reportId: string): ReviewActs {
  const client = useApolloClient()
  const [working, setWorking] = useState<ReviewActs['working']>(null)
  const [problem, setProblem] = useState<ActProblem | null>(null)

  const act = async (
    name: ReviewAct | 'extend',
    send: () => Promise<ReviewActs_ResultFragment | undefined>,
  ): Promise<boolean> => {
    if (working) return false
    setWorking(name)
    setProblem(null)
    const result = await send().catch(() => undefined)
    setWorking(null)
    if (result?.__typename === 'ReportActSuccess') return true
    setProblem(
      result?.__typename === 'ForbiddenError' ? { kind: 'refused', why: result.why as Refusal } : { kind: 'failed' },
    )
    return false
  }
  return {
    working,
    problem,
    accept: () =>
      act(
        'accept',
        async () => (await client.mutate({ mutation: acceptReport, variables: { reportId } })).data?.result,
      ),
    undo: () =>
      act('undo', async () => (await client.mutate({ mutation: undoReport, variables: { reportId } })).data?.result),
    extend: (deadline, reason) =>
      act('extend', async () => {
        const input = { reportId, deadline, reason }
        return (await client.mutate({ mutation: extendDeadline, variables: { input } })).data?.result
      }),
    returnWith: (remarks) =>
      act('return', async () => {
        const input = { reportId, remarks: remarks.map(({ id: _, ...remark }) => remark) }
        return (await client.mutate({ mutation: returnReport, variables: { input } })).data?.result
      }),
  }
}
