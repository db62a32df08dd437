import { useMutation } from '@apollo/client/react'
import type { Basis } from '@thidua/consolidation/answers/basis'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'

const draftCompilation = graphql(/* GraphQL */ `
  mutation DraftCompilation($input: DraftCompilationInput!) {
    draftCompilation(input: $input) {
      __typename
      ... on Compilation {
        id
      }
      ... on ForbiddenError {
        why
      }
      ... on ValidationError {
        issues {
          path
          rule
        }
      }
    }
  }
`)

/** Why there is no first draft; nothing was changed then. */
export type FirstDraftProblem = 'noneAccepted' | 'noneSent' | 'tooManyReports' | 'busy' | 'refused' | 'unreachable'

/** The first draft by the rules, as an act: `run` brings it, or what is new in it, into the letter's draft. */
export function useFirstDraft(roundId: string, onDone: () => void) {
  const [mutate, { loading: working }] = useMutation(draftCompilation)
  const [problem, setProblem] = useState<FirstDraftProblem | null>(null)
  const run = async (basis: Basis) => {
    if (working) return
    setProblem(null)
    const { data } = await mutate({ variables: { input: { roundId, basis } }, fetchPolicy: 'no-cache' }).catch(() => ({
      data: undefined,
    }))
    const result = data?.draftCompilation
    if (result?.__typename === 'Compilation') return onDone()
    const rule = result?.__typename === 'ValidationError' ? result.issues[0]?.rule : undefined
    setProblem(known.find((one) => one === rule) ?? (result ? 'refused' : 'unreachable'))
  }
  return { run: (basis: Basis) => void run(basis), working, problem }
}

const known: readonly FirstDraftProblem[] = ['noneAccepted', 'noneSent', 'tooManyReports', 'busy']
