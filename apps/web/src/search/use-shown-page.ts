import { useQuery } from '@apollo/client/react'
import type { SearchPageQueryVariables } from '@thidua/schema/generated/graphql'
import type { Pages } from '#lib/graphql/use-pages.ts'
import { searchQuery } from './search-request.ts'

/** What the list of results does not know: facets and notes of the same answer, or of the one before while it is asked. */
export function useShownPage<Node>(pages: Pages<Node>, variables: SearchPageQueryVariables) {
  const { data, previousData } = useQuery(searchQuery, { variables, fetchPolicy: 'cache-only' })
  return { pages, shown: (data ?? previousData)?.search ?? null }
}
