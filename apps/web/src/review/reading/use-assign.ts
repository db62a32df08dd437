import { useApolloClient, useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { Refusal } from '@thidua/schema/permissions'
import { useState } from 'react'
import type { ActProblem } from '#acts/use-report-act.ts'
import type { ReviewedReport } from '../review-query.ts'

const assignReport = graphql(/* GraphQL */ `
  mutation AssignReport($input: AssignReportsInput!) {
    result: assignReports(input: $input) {
      __typename
      ... on RowOutcomes {
        rows {
          reportId
          outcome
          why
        }
      }
    }
  }
`)

/** Gives the report to somebody of the host, or to nobody by name, as the page shows who has it. */
export function useAssign({ id: reportId, reviewer }: Pick<ReviewedReport, 'id' | 'reviewer'>) {
  const client = useApolloClient()
  const [mutate] = useMutation(assignReport)
  const [problem, setProblem] = useState<ActProblem | null>(null)
  const [overtaken, setOvertaken] = useState(false)
  const run = async (to: string | null): Promise<void> => {
    setProblem(null)
    setOvertaken(false)
    const input = { rows: [{ reportId, from: reviewer?.id ?? null }], to }
    const answer = await mutate({ variables: { input } }).catch(() => null)
    const result = answer?.data?.result
    const row = result?.__typename === 'RowOutcomes' ? result.rows[0] : undefined
    setProblem(problemOf(row))
    setOvertaken(row?.outcome === 'overtaken')
    if (row) await client.refetchQueries({ include: 'active' }).catch(() => undefined)
  }
  return { run, problem, overtaken }
}

function problemOf(row: { outcome: string; why?: string | null } | undefined): ActProblem | null {
  if (!row) return { kind: 'unreachable' }
  if (row.outcome === 'refused') return { kind: 'refused', why: row.why as Refusal }
  if (row.outcome === 'gone') return { kind: 'gone' }
  if (row.outcome === 'invalid') return { kind: 'invalid', issues: [{ path: 'to', rule: row.why ?? 'other' }] }
  return null
}
