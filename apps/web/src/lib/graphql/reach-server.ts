import { ServerError } from '@apollo/client'

/** Nobody answered: no network, or no server. A mistake in our own code is never this. */
class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/** `fetch`, whose bare TypeError for a broken network gets a name of its own. */
export const reachServer: typeof fetch = async (address, request) => {
  try {
    return await fetch(address, request)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new UnreachableError('the server cannot be reached', { cause })
  }
}

/** Whether nobody answered at all, or only a proxy in the place of a server that is down. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof UnreachableError || (ServerError.is(error) && error.statusCode >= 500)
