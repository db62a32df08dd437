import { CombinedGraphQLErrors, ServerError } from '@apollo/client'

const codes: ReadonlySet<unknown> = new Set(['UNAUTHENTICATED', 'OTHER_PERSON'])
const statuses: ReadonlySet<number> = new Set([401, 409])

/** Whether a request was refused because this page's person is not signed in (any more), or somebody else is. */
export const isSignedOut = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error)
    ? error.errors.some(({ extensions }) => codes.has(extensions?.['code']))
    : ServerError.is(error) && statuses.has(error.statusCode)
