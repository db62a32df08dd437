import type { IncomingHttpHeaders } from 'node:http'
import { personHeader } from '@thidua/schema/http/person-header'
import { OtherPersonError } from '#lib/other-person-error.ts'

/**
 * Lets a request pass whose page belongs to who is signed in. Throws `OtherPersonError` where the page names somebody
 * else. A client that names nobody (an integrator, a link) asks in the name of its session alone.
 */
export function assertOwnPage(headers: IncomingHttpHeaders, personId: string): void {
  const named = headers[personHeader]
  if (named !== undefined && named !== personId) throw new OtherPersonError()
}
