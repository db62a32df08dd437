import { useApolloClient, useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { RoundReportsQuery, RoundReportsQueryVariables } from '@thidua/schema/generated/graphql'
import { useCallback, useEffect, useState } from 'react'
import { askByItself } from '../graphql/ask-by-itself.ts'
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
            openedByHost
            entered
            reviewer {
              id
              name
            }
            reminded {
              count
              lastAt
              lastBy
            }
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
  /** Reads what is shown anew, as long as it is by now, and puts it in its place at once. */
  readonly readAgain: () => Promise<void>
}

/**
 * The reports of a round that a view asks for, in its order. An order other than the server's needs the
 * whole list, and so does whoever says `whole`: then the rest is fetched page by page.
 */
export function useRoundReports(roundId: string, view: ListView, whole = false): RoundReports {
  const viewer = useViewer()
  const client = useApolloClient()
  const variables = { roundId, filter: filterOf(view, ownBlockIds(viewer)), first: firstPage }
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(roundReportsQuery, {
    variables,
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

  const readAgain = async () => {
    const shown = connection?.edges.length ?? 0
    const read = await readPages({ ...variables, first: largePage }, shown)
    if (read) client.writeQuery({ query: roundReportsQuery, variables, data: read })
  }

  return {
    readAgain,
    reports: orderReports(connection?.edges.map(({ node }) => node) ?? [], view.order),
    total: connection?.totalCount ?? 0,
    phase: error || cutOff ? 'failed' : data ? 'ready' : connection ? 'stale' : 'loading',
    hasMore: hasNextPage,
    loadMore,
    retry,
  }
}

/** The first pages of a list, so many that `shown` rows are among them, as one. Throws what asking throws. */
async function readPages(variables: RoundReportsQueryVariables, shown: number): Promise<RoundReportsQuery | null> {
  const page = await askByItself(roundReportsQuery, variables, true)
  const { pageInfo, edges } = page?.round?.reports ?? { edges: [] }
  if (!page?.round || !pageInfo?.hasNextPage || edges.length >= shown) return page
  const rest = await readPages({ ...variables, after: pageInfo.endCursor ?? null }, shown - edges.length)
  if (!rest?.round) return page
  const reports = { ...rest.round.reports, edges: [...edges, ...rest.round.reports.edges] }
  return { ...rest, round: { ...rest.round, reports } }
}
