import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { largePage } from './page-sizes.ts'

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }
  readonly totalCount?: number
}

/** A list as its pages have arrived; see `PagedList`. */
export interface Pages<Node> {
  readonly nodes: readonly Node[]
  readonly shown: number
  readonly total: number
  readonly phase: 'loading' | 'stale' | 'ready' | 'failed'
  readonly hasMore: boolean
  readonly loadMore: () => void
  readonly retry: () => void
}

/**
 * A connection that grows page by page. `document` takes `$first` and `$after` beside its own variables; its field needs
 * `relayStylePagination` in the cache (apollo-client.ts).
 */
export function usePages<Data, Variables extends OperationVariables, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
  read: (data: Data) => Connection<Node> | null | undefined,
): Pages<Node> {
  const { data, previousData, error, fetchMore, refetch } = useQuery<Data, OperationVariables>(document, {
    variables,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  })
  const [cutOff, setCutOff] = useState(false)
  const shownData = data ?? previousData
  const connection = shownData && read(shownData)
  const { hasNextPage = false, endCursor = null } = (data && read(data)?.pageInfo) ?? {}
  const nodes = connection?.edges.map(({ node }) => node) ?? []
  return {
    nodes,
    shown: nodes.length,
    total: connection?.totalCount ?? nodes.length,
    phase: error || cutOff ? 'failed' : data ? 'ready' : connection ? 'stale' : 'loading',
    hasMore: hasNextPage,
    loadMore: () => {
      fetchMore({ variables: { after: endCursor, first: largePage } }).catch(() => setCutOff(true))
    },
    retry: () => {
      setCutOff(false)
      refetch().catch(() => undefined)
    },
  }
}
