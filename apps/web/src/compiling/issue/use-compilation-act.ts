import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useRevalidator } from 'react-router'

/** Why an act on the letter did not happen. */
graphql(/* GraphQL */ `
  fragment CompilationAct_error on Error {
    __typename
    ... on ValidationError {
      issues {
        path
        rule
      }
    }
  }
`)

interface Answer {
  readonly result:
    | { readonly __typename: 'Compilation' | 'ForbiddenError' | 'NotFoundError' }
    | {
        readonly __typename: 'ValidationError'
        readonly issues: readonly { readonly path: string; readonly rule: string }[]
      }
}

/** Why an act on the letter did not happen: what it still needs, or something else. */
export type ActProblem =
  | { readonly kind: 'invalid'; readonly issues: readonly { readonly path: string; readonly rule: string }[] }
  | { readonly kind: 'refused' | 'unreachable' }

/** An act on the compiled letter as a whole; the room is read anew when it is done. */
export function useCompilationAct<Data extends Answer, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
) {
  const [mutate, { loading: working }] = useMutation(document)
  const [problem, setProblem] = useState<ActProblem | null>(null)
  const { revalidate } = useRevalidator()
  const run = async (variables: Variables): Promise<boolean> => {
    setProblem(null)
    const answer = await apolloAnswer(() => mutate({ variables, fetchPolicy: 'no-cache' } as never))
    const result = (answer as Data | undefined)?.result
    if (result?.__typename === 'Compilation') {
      await revalidate()
      return true
    }
    if (result?.__typename === 'ValidationError') setProblem({ kind: 'invalid', issues: result.issues })
    else setProblem({ kind: result ? 'refused' : 'unreachable' })
    return false
  }
  return { run, working, problem }
}

const apolloAnswer = (ask: () => Promise<{ readonly data?: unknown }>): Promise<unknown> =>
  ask().then(
    ({ data }) => data,
    () => undefined,
  )
