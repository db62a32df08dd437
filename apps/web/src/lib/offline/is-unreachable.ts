import { ServerError } from '@apollo/client'
import { UnreachableError } from '#lib/reach-server.ts'

/** Whether nobody answered at all, or only a proxy in the place of a server that is down. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof UnreachableError || (ServerError.is(error) && error.statusCode >= 500)
