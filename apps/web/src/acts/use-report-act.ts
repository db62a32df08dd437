import type { TypedDocumentNode } from '@apollo/client'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { ReportAct_ResultFragment } from '@thidua/schema/generated/graphql'
import type { Refusal } from '@thidua/schema/permissions'
import { useState } from 'react'
import { tellOvertaken } from './overtaken.ts'

/** A file of evidence, of a draft or of what was sent. */
graphql(/* GraphQL */ `
  fragment ReportAct_file on Evidence {
    id
    place
    name
    kind
    bytes
    by
    at
  }
`)

/** One that moved a report's deadline. */
graphql(/* GraphQL */ `
  fragment ReportAct_extension on Extension {
    id
    deadline
    reason
    effects
    approvedBy
    approvedAt
  }
`)

/** What an act on a report may change; the answer of every act brings it, so that the pages follow. */
graphql(/* GraphQL */ `
  fragment ReportAct_report on Report {
    id
    state
    stateSince
    deadline
    late
    submissionCount
    firstSubmittedAt
    lastSubmittedAt
    openedByHost
    closed {
      why
      reason
    }
    reopenedPlaces
    evidence {
      ...ReportAct_file @unmask
    }
    remarks {
      id
      submission
      place
      path
      start
      end
      quote
      text
      level
      state
      by
      at
      answer
      answerText
    }
    events {
      id
      act
      by
      at
      note
    }
    extensions {
      ...ReportAct_extension @unmask
    }
  }
`)

/** Why an act did not happen. */
graphql(/* GraphQL */ `
  fragment ReportAct_error on Error {
    __typename
    ... on ForbiddenError {
      why
    }
    ... on ConflictError {
      newer {
        id
        act
        by
        at
      }
    }
    ... on ValidationError {
      issues {
        path
        rule
      }
    }
  }
`)

/** What every act answers: the report as it is now, or why not. */
graphql(/* GraphQL */ `
  fragment ReportAct_result on ReportActResult {
    __typename
    ... on ReportActSuccess {
      report {
        id
        ...ReportAct_report
      }
    }
    ...ReportAct_error @unmask
  }
`)

type ActAnswer = ReportAct_ResultFragment | { readonly __typename: 'SubmitReportSuccess' }

/** Why an act did not happen; nothing was changed then. */
export type ActProblem =
  /** `busy`: the same act is on its way. */
  | { readonly kind: 'unreachable' | 'gone' | 'overtaken' | 'busy' }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly rule: string }[] }

export interface ReportAct<Variables> {
  /** Resolves to null when it happened, else to why not. One at a time. */
  readonly run: (variables: Variables) => Promise<ActProblem | null>
  readonly working: boolean
  readonly problem: ActProblem | null
}

/**
 * Runs an act on a report, once at a time. When somebody else has acted on the report since the page was opened, what
 * they did is told beside the report (`OvertakenNotice`), and the page's queries are asked again. `byItself`: an act of
 * the page's own, which tells nothing and leaves what was told.
 */
export function useReportAct<Data extends { readonly result: ActAnswer }, Variables extends Record<string, unknown>>(
  reportId: string,
  document: TypedDocumentNode<Data, Variables>,
  { byItself = false } = {},
): ReportAct<Variables> {
  const client = useApolloClient()
  const [mutate, { loading }] = useMutation<Data, Record<string, unknown>>(document)
  const [problem, setProblem] = useState<ActProblem | null>(null)
  const run = async (variables: Variables): Promise<ActProblem | null> => {
    if (loading) return { kind: 'busy' }
    setProblem(null)
    if (!byItself) tellOvertaken(reportId, null)
    const answer = await mutate({ variables }).catch(() => null)
    const result = (answer?.data as Data | null | undefined)?.result
    if (result?.__typename === 'ConflictError') {
      if (!byItself) tellOvertaken(reportId, result.newer)
      await client.refetchQueries({ include: 'active' }).catch(() => undefined)
    }
    const found = problemOf(result)
    setProblem(found)
    return found
  }
  return { run, working: loading, problem }
}

function problemOf(result: ActAnswer | undefined): ActProblem | null {
  if (!result) return { kind: 'unreachable' }
  switch (result.__typename) {
    case 'ReportActSuccess':
    case 'SubmitReportSuccess':
      return null
    case 'ForbiddenError':
      return { kind: 'refused', why: result.why as Refusal }
    case 'ValidationError':
      return { kind: 'invalid', issues: result.issues }
    case 'ConflictError':
      return { kind: 'overtaken' }
    case 'NotFoundError':
      return { kind: 'gone' }
    // An answer that only a newer page knows never counts as done.
    default:
      return { kind: 'unreachable' }
  }
}
