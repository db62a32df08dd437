import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useApolloClient, useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { Administration_ErrorFragment } from '@thidua/schema/generated/graphql'
import type { Refusal } from '@thidua/schema/permissions'
import { useRef, useState } from 'react'

/** What every act of administration answers when it did not happen. */
graphql(/* GraphQL */ `
  fragment Administration_error on Error {
    __typename
    ... on ValidationError {
      issues {
        path
        rule
      }
    }
    ... on ForbiddenError {
      why
    }
    ... on AdministrationConflictError {
      newer {
        id
        act
        by
        at
      }
    }
    ... on HinderedError {
      hindrances {
        rule
        name
      }
    }
  }
`)

type ErrorAnswer = Administration_ErrorFragment

/** Who did what since the page was read. */
type NewerChange = Extract<ErrorAnswer, { __typename: 'AdministrationConflictError' }>['newer'][number]

type Hindrance = Extract<ErrorAnswer, { __typename: 'HinderedError' }>['hindrances'][number]

/** Why an act of administration did not happen; nothing was changed then, and nothing typed is lost. */
export type AdministrationProblem =
  | { readonly kind: 'unreachable' | 'gone' | 'overtaken' }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly rule: string }[] }
  | { readonly kind: 'conflict'; readonly newer: readonly NewerChange[] }
  /** Allowed, only not while these stand in the way. */
  | { readonly kind: 'hindered'; readonly hindrances: readonly Hindrance[] }

export interface Administration<Variables, Done> {
  /**
   * Resolves to what was done, or null when it was not (see `problem`, or the issues given to the form). The same
   * asked again while it is under way is one act.
   */
  readonly run: (variables: Variables) => Promise<Outcome<Done>>
  readonly working: boolean
  readonly problem: AdministrationProblem | null
}

type Outcome<Done> =
  | { readonly done: Done; readonly problem: null }
  | { readonly done: null; readonly problem: AdministrationProblem }

/**
 * Runs a mutation of administration whose `result` is a union: its success, or errors that spread
 * `Administration_error`. Afterwards the history is asked again, and after a conflict all of the page's queries, so that
 * it shows the newest.
 */
export function useAdministration<Done, Variables extends OperationVariables>(
  document: TypedDocumentNode<{ readonly result: Done | ErrorAnswer }, Variables>,
): Administration<Variables, Exclude<Done, ErrorAnswer>> {
  const client = useApolloClient()
  const [mutate, { loading }] = useMutation<{ readonly result: Done | ErrorAnswer }, OperationVariables>(document)
  const [problem, setProblem] = useState<AdministrationProblem | null>(null)
  const underWay = useRef(new Map<string, Promise<Outcome<Exclude<Done, ErrorAnswer>>>>())
  const act = async (variables: Variables): Promise<Outcome<Exclude<Done, ErrorAnswer>>> => {
    setProblem(null)
    const answer = await mutate({ variables }).catch(() => null)
    const result = (answer?.data as { readonly result: Done | ErrorAnswer } | null | undefined)?.result
    const found = problemOf(result as ErrorAnswer | undefined)
    setProblem(found)
    if (found?.kind === 'conflict') await client.refetchQueries({ include: 'active' }).catch(() => undefined)
    if (found === null) void refetchHistory(client)
    return found ? { done: null, problem: found } : { done: result as Exclude<Done, ErrorAnswer>, problem: null }
  }
  // A second press comes before the button has heard of the first: both are one act.
  const run = (variables: Variables) => {
    const asked = JSON.stringify(variables)
    const answer = underWay.current.get(asked) ?? act(variables).finally(() => underWay.current.delete(asked))
    underWay.current.set(asked, answer)
    return answer
  }
  return { run, working: loading, problem }
}

/** The history of what is shown, where one is shown. */
async function refetchHistory(client: ApolloClient): Promise<void> {
  const shown = [...client.getObservableQueries('active')].filter(
    ({ queryName }) => queryName === 'AdministrationChanges',
  )
  await Promise.all(shown.map((query) => query.refetch())).catch(() => undefined)
}

function problemOf(result: ErrorAnswer | undefined): AdministrationProblem | null {
  switch (result?.__typename) {
    case undefined:
      return { kind: 'unreachable' }
    case 'ForbiddenError':
      return { kind: 'refused', why: result.why as Refusal }
    case 'ValidationError':
      return { kind: 'invalid', issues: result.issues }
    case 'AdministrationConflictError':
      return { kind: 'conflict', newer: result.newer }
    case 'HinderedError':
      return { kind: 'hindered', hindrances: result.hindrances }
    case 'TemplateConflictError':
      return { kind: 'overtaken' }
    case 'NotFoundError':
    // Of reports alone.
    case 'ConflictError':
      return { kind: 'gone' }
    // Whatever else it is, is what was done.
    default:
      return null
  }
}
