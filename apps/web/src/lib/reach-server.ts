import { personHeader } from '@thidua/schema/http/person-header'
import { hearServerTime, serverNow } from './clock/server-time.ts'
import { tellLost, tellReached } from './connection.ts'
import { pagePersonId } from './page-person.ts'

/** Nobody answered: no network, or no server. A mistake in our own code is never this. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/**
 * The one way to the server: names the person whose page asks, so that nothing is read or written in the name of
 * somebody who signed in beside it, and hears the server's time. A broken network, a bare TypeError of `fetch`, gets a
 * name of its own.
 */
export const reachServer: typeof fetch = async (address, request) => {
  const headers = new Headers(request?.headers)
  const person = pagePersonId()
  if (person !== null) headers.set(personHeader, person)
  const askedAtMs = performance.now()
  try {
    const answer = await fetch(address, { ...request, headers })
    hearServerTime(answer, askedAtMs)
    // A proxy that answers in the place of a server that is down is nobody.
    if (answer.status < 500) tellReached()
    else tellLost(serverNow().toISOString())
    return answer
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    tellLost(serverNow().toISOString())
    throw new UnreachableError('the server cannot be reached', { cause })
  }
}
