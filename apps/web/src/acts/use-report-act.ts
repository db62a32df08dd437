import type { TypedDocumentNode } from '@apollo/client'
import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'

/** What every act on a report may change; pages follow the cache. */
graphql(/* GraphQL */ `
  fragment ReportAct_report on Report {
    id
    state
    submissionCount
    firstSubmittedAt
    lastSubmittedAt
    openedByHost
    reopenedPlaces
    events {
      id
      act
      by
      at
      note
    }
  }
`)

type ActResult =
  | { readonly __typename: 'ReportActSuccess' }
  | { readonly __typename: 'ForbiddenError' | 'NotFoundError' | 'ValidationError' }

/**
 * Runs an act on a report once at a time and tells in words why it did not work. `result` takes the
 * act's answer out of the mutation's data.
 */
export function useReportAct<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  result: (data: Data) => ActResult,
): { run: (variables: Variables) => Promise<boolean>; working: boolean; refused: string | null } {
  const { submit: m } = useMessages('report')
  const [mutate, { loading }] = useMutation<Data, Record<string, unknown>>(document)
  const [refused, setRefused] = useState<string | null>(null)
  const run = async (variables: Variables) => {
    if (loading) return false
    setRefused(null)
    const answer = await mutate({ variables }).catch(() => null)
    const data = answer?.data as Data | null | undefined
    if (!data) {
      setRefused(m.unreachable)
      return false
    }
    const done = result(data).__typename === 'ReportActSuccess'
    if (!done) setRefused(m.why.other)
    return done
  }
  return { run, working: loading, refused }
}
