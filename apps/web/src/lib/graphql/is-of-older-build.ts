import { CombinedGraphQLErrors } from '@apollo/client'

/** A release came while the page was open: the server runs the operations of its own build only. */
export const isOfOlderBuild = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) &&
  error.errors.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND')
