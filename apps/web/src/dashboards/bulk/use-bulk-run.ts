import { useApolloClient } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { RowOutcomeKind } from '@thidua/schema/generated/graphql'
import { maxRowsAtOnce } from '@thidua/schema/max-rows'
import { useRef, useState } from 'react'
import type { ActedRow } from './rows-query.ts'

graphql(/* GraphQL */ `
  fragment RowOutcomes_result on RowOutcomesResult {
    __typename
    ... on RowOutcomes {
      rows {
        reportId
        outcome
        why
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

const acceptReports = graphql(/* GraphQL */ `
  mutation AcceptReports($input: AcceptReportsInput!) {
    result: acceptReports(input: $input) {
      ...RowOutcomes_result @unmask
    }
  }
`)

const extendReports = graphql(/* GraphQL */ `
  mutation ExtendReports($input: ExtendReportsInput!) {
    result: extendReports(input: $input) {
      ...RowOutcomes_result @unmask
    }
  }
`)

const assignReports = graphql(/* GraphQL */ `
  mutation AssignReports($input: AssignReportsInput!) {
    result: assignReports(input: $input) {
      ...RowOutcomes_result @unmask
    }
  }
`)

/** What is done to every report of a run. */
export type BulkOrder =
  | { readonly act: 'accept' }
  | { readonly act: 'extend'; readonly deadline: string; readonly reason: string; readonly late: boolean }
  | { readonly act: 'assign'; readonly to: string | null }

/** What became of one report; `unreachable`: nobody answered, and nobody knows. */
export interface RowResult {
  readonly row: ActedRow
  readonly outcome: RowOutcomeKind | 'unreachable'
  readonly why: string | null
}

export type RunPhase = 'ready' | 'running' | 'stopped' | 'done'

/** Works through reports, some at a time: how far it is, what became of each, and the way to stop before the next. */
export function useBulkRun() {
  const client = useApolloClient()
  const [phase, setPhase] = useState<RunPhase>('ready')
  const [results, setResults] = useState<readonly RowResult[]>([])
  const [total, setTotal] = useState(0)
  const stopped = useRef(false)

  const send = async (order: BulkOrder, rows: readonly ActedRow[]): Promise<RowResult[]> => {
    const answer = await ask(order, rows).catch(() => null)
    const result = answer?.data?.result
    const told = result?.__typename === 'RowOutcomes' ? result.rows : []
    const rule = result?.__typename === 'ValidationError' ? (result.issues[0]?.rule ?? null) : null
    return rows.map((row) => {
      const own = told.find(({ reportId }) => reportId === row.reportId)
      if (own) return { row, outcome: own.outcome, why: own.why ?? null }
      return { row, outcome: rule === null ? ('unreachable' as const) : ('invalid' as const), why: rule }
    })
  }

  const ask = (order: BulkOrder, rows: readonly ActedRow[]) => {
    switch (order.act) {
      case 'accept': {
        const named = rows.map(({ reportId, submissionId }) => ({ reportId, submissionId: submissionId ?? '' }))
        return client.mutate({ mutation: acceptReports, variables: { input: { rows: named } } })
      }
      case 'extend': {
        const { deadline, reason, late } = order
        const named = rows.map(({ reportId, extensionId }) => ({ reportId, corrects: extensionId ?? null }))
        const confirmed = late ? (['lateToOnTime', 'afterCompilerDeadline'] as const) : []
        const input = { rows: named, deadline, reason, confirmed: [...confirmed] }
        return client.mutate({ mutation: extendReports, variables: { input } })
      }
      case 'assign': {
        const named = rows.map(({ reportId, reviewerId }) => ({ reportId, from: reviewerId ?? null }))
        return client.mutate({ mutation: assignReports, variables: { input: { rows: named, to: order.to } } })
      }
    }
  }

  const run = async (orders: readonly { readonly order: BulkOrder; readonly rows: readonly ActedRow[] }[]) => {
    stopped.current = false
    setTotal(orders.reduce((sum, { rows }) => sum + rows.length, 0))
    setPhase('running')
    for (const { order, rows } of orders)
      for (let at = 0; at < rows.length && !stopped.current; at += maxRowsAtOnce) {
        const done = await send(order, rows.slice(at, at + maxRowsAtOnce))
        setResults((before) => [...before, ...done])
      }
    setPhase(stopped.current ? 'stopped' : 'done')
    await client.refetchQueries({ include: 'active' }).catch(() => undefined)
  }
  return {
    phase,
    results,
    /** All that were named. */
    total,
    run,
    stop: () => {
      stopped.current = true
    },
  }
}
