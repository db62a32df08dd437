import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { RoundReportsQuery } from '@thidua/schema/generated/graphql'
import { useCallback, useEffect, useState } from 'react'
import { firstPage, largePage } from '../graphql/page-sizes.ts'
import { ownBlockIds, useViewer } from '../viewer.ts'
import { filterOf, type ListView } from './list-view.ts'
import { orderReports } from './order-reports.ts'

const roundReportsQuery = graphql(/* GraphQL */ `
  query RoundReports($roundId: ID!, $filter: ReportFilter, $first: Int!, $after: String) {
    round(id: $roundId) {
      id
      reports(first: $first, after: $after, filter: $filter) {
        edges {
          cursor
          node {
            id
            state
            stateSince
            deadline
            late
            firstSubmittedAt
            lastSubmittedAt
            lastWrittenAt
            submissionCount
            contacts {
              role
              name
              email
            }
            agency {
              id
              name
              symbol
              block {
                id
                name
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`)

type Connection = NonNullable<RoundReportsQuery['round']>['reports']
export type ListedReport = Connection['edges'][number]['node']

export interface RoundReports {
  readonly reports: readonly ListedReport[]
  /** All that the filter finds, loaded or not. */
  readonly total: number
  /** `stale`: what is shown belongs to the filter before; the new list is on its way. */
  readonly phase: 'loading' | 'stale' | 'ready' | 'failed'
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly retry: () => void
}

/**
 * The reports of a round that a view asks for, in its order. An order other than the server's needs the
 * whole list, and so does whoever says `whole`: then the rest is fetched page by page.
 */
export function useRoundReports(roundId: string, view: ListView, whole = false): RoundReports {
  const viewer = useViewer()
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(roundReportsQuery, {
    variables: { roundId, filter: filterOf(view, ownBlockIds(viewer)), first: firstPage },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  })
  const connection = (data ?? previousData)?.round?.reports
  const { hasNextPage = false, endCursor = null } = data?.round?.reports.pageInfo ?? {}
  const wantsAll = whole || view.order !== null

  const [cutOff, setCutOff] = useState(false)
  const loadMore = useCallback(() => {
    fetchMore({ variables: { after: endCursor, first: largePage } }).catch(() => setCutOff(true))
  }, [fetchMore, endCursor])
  useEffect(() => {
    if (wantsAll && hasNextPage && !loading && !cutOff) loadMore()
  }, [wantsAll, hasNextPage, loading, cutOff, loadMore])
  const retry = () => {
    setCutOff(false)
    refetch().catch(() => undefined)
  }

  return {
    reports: orderReports(connection?.edges.map(({ node }) => node) ?? [], view.order),
    total: connection?.totalCount ?? 0,
    phase: error || cutOff ? 'failed' : data ? 'ready' : connection ? 'stale' : 'loading',
    hasMore: hasNextPage,
    loadMore,
    retry,
  }
}
