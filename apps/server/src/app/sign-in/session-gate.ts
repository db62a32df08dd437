import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SignedIn } from '#graphql/context.ts'

export type AskerOf = (request: FastifyRequest) => Promise<SignedIn | null>

/**
 * What nobody may send at most: to sign in takes less, and so does every question of a page that has no session yet.
 * Sixteen thousand bytes of keys or brackets would cost a third of a page, only to be refused.
 */
export const largestBodyOfNobodyBytes = 4_096

/**
 * Lets nobody's large bodies no further than their headers: who asks is looked up before a byte of them is read. Gives
 * how to learn who a request's sender is; it is looked up once a request. `mayWrite`: who may send one without a session.
 */
export function sessionGate(
  app: FastifyInstance,
  signedIn: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>,
  mayWrite: (request: FastifyRequest) => Promise<boolean>,
): AskerOf {
  const askers = new WeakMap<FastifyRequest, Promise<SignedIn | null>>()
  const askerOf: AskerOf = (request) => {
    const asker = askers.get(request) ?? signedIn(request.headers)
    askers.set(request, asker)
    return asker
  }
  app.addHook('onRequest', async (request, reply) => {
    if (mayBeSmall(request.headers) || (await askerOf(request)) !== null || (await mayWrite(request))) return
    // What is still to come of the body is not waited for.
    await reply.header('connection', 'close').code(401).send({ code: 'UNAUTHENTICATED' })
  })
  return askerOf
}

/** Whether the headers promise a small body; one of untold length is none. */
const mayBeSmall = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= largestBodyOfNobodyBytes
